import { describe, expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'
import { readMetrics } from '../../../../renderer/documents/glyphs.ts'
import type { Ink } from '../../../../shared/documents/ink.ts'
import { layOutSlip, slipDefinition } from '../../../../shared/documents/slip.ts'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { hostileSlips } from '../../../support/hostile-slips.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'
import { groupOf, plainSlip, slipOf } from '../../../support/slip-samples.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)

function layOut(model: SlipModel): Ink[][] {
  const code = encode(model.slipNo, model.codeStyle)
  if (!code.ok) throw new Error(code.error)
  return layOutSlip(model, code.value, metrics)
}

const everyKind: Record<string, SlipModel> = {
  ...hostileSlips,
  'one sheet': slipOf(1),
  'seven sheets': slipOf(7),
  'forty sheets': slipOf(40),
  'English by proxy': slipOf(6, { language: 'en', mark: 'sentBack', reprint: 3 }),
  'the test language': slipOf(2, { language: 'test', mark: { reissueOf: '3100251130-25215622' } }),
  'with a QR code': slipOf(2, { codeStyle: 'qr', reprint: 12, mark: { reissueOf: '25312000000012345678' } }),
}

describe.each(Object.entries(everyKind))('%s', (_, model) => {
  test('stays inside the margins of its copy on A4 and A5', () => {
    for (const [index, page] of layOut({ ...model, paper: 'A5' }).entries()) {
      for (const [left, right, top, bottom] of page.flatMap(mark => edgesOf(mark, setter))) {
        expect(left, `page ${index}`).toBeGreaterThanOrEqual(7.99)
        expect(right, `page ${index}`).toBeLessThanOrEqual(202.01)
        expect(top, `page ${index}`).toBeGreaterThanOrEqual(7.5)
        expect(bottom, `page ${index}`).toBeLessThanOrEqual(144)
      }
    }
  })

  test('no text stands on another', () => {
    for (const page of layOut({ ...model, paper: 'A5' })) expect(overlapping(page, setter)).toEqual([])
  })

  test('both copies carry the same page by page and differ in their name only', () => {
    const pages = layOut({ ...model, paper: 'A5' })
    const half = pages.length / 2
    for (let page = 0; page < half; page++) {
      const [stub, customer] = [textsOn(pages[page]), textsOn(pages[half + page])]
      expect(stub.filter((text, index) => text !== customer[index])).toHaveLength(1)
    }
    expect(layOut({ ...model, paper: 'A4' })).toHaveLength(half)
  })
})

test('the last page carries totals and signatures, the pages before it do not', () => {
  const pages = layOut(slipOf(40)).map(page => textsOn(page).join('\n'))
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((text, index) => {
    const last = index === pages.length - 1
    expect(text.includes('合计 40 张')).toBe(last)
    expect(text.includes('领取人签字')).toBe(last)
    expect(text.includes('续下页')).toBe(!last)
    expect(text).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`)
  })
})

test('seven sheets of one application collected in person take one page', () => {
  expect(layOut(slipOf(7))).toHaveLength(1)
})

test('several applications each have a head with their own subtotal', () => {
  const [page] = layOut({ ...plainSlip, groups: [groupOf('甲公司', 2), groupOf('乙公司', 1, 10)] })
  const texts = textsOn(page)
  expect(texts).toEqual(expect.arrayContaining(['甲公司', '乙公司', '小计 2 张 100,775.50', '小计 1 张 43,014.60']))
})

test('the total stands in figures and capitals', () => {
  const texts = textsOn(layOut(slipOf(3))[0])
  expect(texts).toContain('¥149,999.07')
  expect(texts).toContain('人民币壹拾肆万玖仟玖佰玖拾玖元零柒分')
})

test('a sum with an unknown part is not printed as if it were whole', () => {
  const [first, ...rest] = groupOf('甲公司', 2).sheets
  if (!first) throw new Error('no sheet')
  const texts = textsOn(
    layOut(slipOf(1, { groups: [{ ...groupOf('甲公司', 2), sheets: [{ ...first, total: null }, ...rest] }] }))[0],
  )
  expect(texts.filter(text => text.startsWith('¥') || text.startsWith('人民币'))).toEqual([])
})

test.each([
  ['void', '作废', '主管签字'],
  ['takenBack', '退回', '交回人签字'],
  ['sentBack', '退回服务中心', '接收人签字'],
  [{ reissueOf: '3100251130-25215622' }, '换开自 3100251130-25215622', '领取人签字'],
] as const)('%j is said in words and signed by the right person', (mark, word, signature) => {
  const texts = textsOn(layOut(slipOf(2, { mark, reprint: 2 }))[0])
  expect(texts).toEqual(expect.arrayContaining([word, signature, '补打 2']))
})

test('phone and document are masked on both copies', () => {
  const all = layOut(plainSlip).flatMap(textsOn).join('\n')
  expect(all).toContain('13•••••••06')
  expect(all).toContain('••••002X')
  expect(all).not.toContain('13812345606')
})

test('the time is Shanghai’s whatever the PC says', () => {
  expect(textsOn(layOut(slipOf(1, { at: '2026-11-22T16:30:00Z' }))[0])).toContain('2026-11-23 00:30')
})

test('the same model gives the same definition', () => {
  const code = encode(plainSlip.slipNo, 'code128')
  if (!code.ok) throw new Error(code.error)
  expect(slipDefinition(plainSlip, code.value, metrics)).toEqual(slipDefinition(plainSlip, code.value, metrics))
})

test('everything is black: a printer without colours has no grey', () => {
  const code = encode(plainSlip.slipNo, 'qr')
  if (!code.ok) throw new Error(code.error)
  const definition = JSON.stringify(slipDefinition(slipOf(3, { mark: 'void' }), code.value, metrics))
  expect(
    [...definition.matchAll(/"(?:color|fillColor|lineColor|opacity|fillOpacity)":("[^"]*"|[\d.]+)/g)].map(
      hit => hit[1],
    ),
  ).toEqual(['"black"', '"black"'])
})
