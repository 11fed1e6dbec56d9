import { expect, test } from 'vitest'
import { describeLine, describeRoute } from '../../../../../../renderer/features/dispatch/pools/file/describe-line.ts'
import type { WaybillLine, WaybillLineFault } from '../../../../../../shared/domain/import/waybill-file.ts'
import { textsOf } from '../../../../../../shared/i18n/texts.ts'

const line: WaybillLine = { sheet: '', row: 5, shown: 'x', number: null, cut: false, route: null, fault: null }
const languages = ['zh-CN', 'en'] as const

function said(fault: WaybillLineFault | null, language: (typeof languages)[number], cut = false): string {
  return describeLine({ ...line, fault, cut }, textsOf(language).pools)
}

test.each(languages)('a repetition names the line that has the number first: %s', language => {
  expect(said({ code: 'twiceInFile', row: 41 }, language)).toContain('41')
})

test.each(languages)('a known number names its state: %s', language => {
  expect(said({ code: 'known', state: 'void' }, language)).toContain(textsOf(language).pools.state.void)
})

test.each(languages)('a cut number says that it was cut: %s', language => {
  expect(said(null, language, true)).not.toBe(said(null, language))
})

test('of 三段码 and 大头笔 is shown what there is', () => {
  expect(describeRoute({ code: '310-A', mark: '上海' })).toBe('310-A / 上海')
  expect(describeRoute({ code: '', mark: '上海' })).toBe('上海')
  expect(describeRoute(null)).toBe('')
})
