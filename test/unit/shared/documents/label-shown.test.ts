import { expect, test } from 'vitest'
import { maskRecipient, shownModel } from '../../../../shared/documents/label-shown.ts'
import { plainLabel } from '../../../support/label-samples.ts'

const hidden = (text: string) => [...text].filter(character => character === '•').length

test.each([
  ['王晓岚', '13812345606', '浦东新区科苑路88号德国中心3号楼657', '657'],
  ['欧阳晓岚', '+86 138 1234 5606', '浦东新区博云路2号12层1203室', '1203'],
  ['李', '021-28986102', '长宁区仙霞路137弄4号楼六单元501', '501'],
  ['Maria Schmidt', '28986102', '静安区南京西路1266号恒隆广场B座3305', '3305'],
  ['上海栖岚信息技术有限公司', '021-50801234-8021', '金桥镇碧云花园十二幢三零一室', '三零一'],
])('%s: a character of the name, six digits of the phone and the room are hidden', (name, phone, address, room) => {
  const masked = maskRecipient({ name, phone, address })
  expect(hidden(masked.name)).toBeGreaterThanOrEqual(1)
  expect(masked.name).not.toContain(name)
  expect(hidden(masked.phone)).toBeGreaterThanOrEqual(6)
  expect(masked.address).not.toContain(room)
})

test('a template that shows everything shows it', () => {
  expect(shownModel(plainLabel)).toEqual(plainLabel)
})

test('resident IDs and taxpayer IDs are hidden, phones and long words are not', () => {
  const remark =
    '身份证11010519491231002X 税号９１３５０１００Ｍ０００１００Ｙ４３ 电话+8613812345678、021-28986102-8021 Zhangjiangzhenlu'
  expect(shownModel({ ...plainLabel, remark }).remark).toBe(
    '身份证•••• 税号•••• 电话+8613812345678、021-28986102-8021 Zhangjiangzhenlu',
  )
})
