import { describe, expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'
import { readMetrics } from '../../../../renderer/documents/glyphs.ts'
import type { Ink } from '../../../../shared/documents/ink.ts'
import { type CodedLabel, labelsDefinition, layOutLabel } from '../../../../shared/documents/label.ts'
import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { labelStocks, labelZones } from '../../../../shared/documents/label-stock.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { labelSizes } from '../../../../shared/domain/settings.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { hostileLabels } from '../../../support/hostile-labels.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'
import { labelOf, plainLabel } from '../../../support/label-samples.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)
const dot = 0.125

function coded(model: LabelModel): CodedLabel {
  const code = encode(model.waybill, 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no Code 128')
  return { model, code: code.value }
}

const layOut = (model: LabelModel) => layOutLabel(coded(model), setter)

function barsOf(ink: readonly Ink[]) {
  return ink.flatMap(mark => (mark.kind === 'bars' ? mark.bars : []))
}

/** The texts in a zone, each run of a line by itself. */
function textsIn(model: LabelModel, zone: (typeof labelZones)[number]): string {
  const { top, bottom } = labelStocks[model.size].zones[zone]
  const marks = layOut(model).ink.filter(mark => mark.kind === 'text' && mark.baseline > top && mark.baseline < bottom)
  return textsOn(marks).join('\n')
}

const everyLabel = labelSizes.flatMap(size =>
  Object.entries(hostileLabels).flatMap(([name, changes], index) =>
    [0, 1].map(turn => [`${name}, ${size}, ${turn}`, labelOf(index + turn * 3, { ...changes, size })] as const),
  ),
)

describe.each(everyLabel)('%s', (_, model) => {
  const { ink } = layOut(model)
  const stock = labelStocks[model.size]

  test('no text leaves its zone, none stands on another', () => {
    for (const mark of ink) {
      if (mark.kind !== 'text') continue
      const zone = labelZones.find(
        name => mark.baseline > stock.zones[name].top && mark.baseline <= stock.zones[name].bottom,
      )
      if (!zone) throw new Error(`${mark.text} stands in no zone`)
      const [left, right, top, bottom] = edgesOf(mark, setter)[0] ?? [0, 0, 0, 0]
      expect(left, mark.text).toBeGreaterThanOrEqual(2 - dot / 2)
      expect(right, mark.text).toBeLessThanOrEqual(stock.width - 2 + dot / 2)
      expect(top, mark.text).toBeGreaterThanOrEqual(stock.zones[zone].top)
      expect(bottom, mark.text).toBeLessThanOrEqual(stock.zones[zone].bottom + 0.01)
    }
    expect(overlapping(ink, setter)).toEqual([])
  })

  test('bars and lines stand on whole dots inside the margins, none thinner than 0.25 mm', () => {
    for (const [x, y, w, h] of barsOf(ink)) {
      expect(Math.abs((x - 0.01) / dot - Math.round((x - 0.01) / dot))).toBeLessThan(1e-6)
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(2 * dot - 0.021)
      expect(x).toBeGreaterThanOrEqual(2)
      expect(x + w).toBeLessThanOrEqual(stock.width - 2)
      expect(y).toBeGreaterThanOrEqual(2)
      expect(y + h).toBeLessThanOrEqual(stock.height - 2)
    }
    expect(ink.every(mark => mark.kind === 'text' || mark.kind === 'bars')).toBe(true)
  })

  test('the code has three dots a module and ten free modules on both sides', () => {
    const { top } = stock.zones.number
    const code = barsOf(ink).filter(([, y, , h]) => y === top + 1 && h === stock.codeHeight)
    const starts = code.map(([x]) => x)
    const left = Math.min(...starts)
    const right = Math.max(...code.map(([x, , w]) => x + w))
    const moduleDots = Math.min(...code.map(([, , w]) => Math.round((w + 0.02) / dot)))
    expect(moduleDots).toBe(3)
    expect(stock.codeHeight).toBeGreaterThanOrEqual(14)
    // The frame ends 0.375 mm inside the margin.
    expect(left - 2.375).toBeGreaterThanOrEqual(10 * 3 * dot)
    expect(stock.width - 2.375 - right).toBeGreaterThanOrEqual(10 * 3 * dot)
    expect(
      ink
        .filter(mark => mark.kind === 'text')
        .flatMap(mark => edgesOf(mark, setter))
        .filter(
          ([, textRight, textTop, textBottom]) =>
            textRight > left && textTop < top + 1 + stock.codeHeight - 0.6 && textBottom > top + 1,
        ),
    ).toEqual([])
  })
})

test('the number stands in groups of four', () => {
  expect(textsIn(plainLabel, 'number')).toBe('SF14 0283 7465 921')
  expect(textsIn({ ...plainLabel, waybill: '618912345678' }, 'number')).toBe('6189 1234 5678')
})

test('到付 is white on a black box, and only where the recipient pays', () => {
  for (const size of labelSizes) {
    const { ink } = layOut({ ...plainLabel, size })
    const white = ink.filter(mark => mark.kind === 'text' && mark.white)
    expect(textsOn(white)).toEqual(['到付'])
    const [left, right, top, bottom] = white.flatMap(mark => edgesOf(mark, setter))[0] ?? [0, 0, 0, 0]
    expect(barsOf(ink).some(([x, y, w, h]) => x < left && y < top && x + w > right && y + h > bottom && h < 11)).toBe(
      true,
    )
    expect(textsOn(layOut({ ...plainLabel, size, freightCollect: false }).ink)).not.toContain('到付')
  }
})

test('everything else is black, without grey', () => {
  const { definition } = labelsDefinition([coded(plainLabel)], metrics)
  const colours = [...JSON.stringify(definition).matchAll(/"(?:\w*[cC]olor|\w*[oO]pacity)":("[^"]*"|[\d.]+)/g)]
  expect(new Set(colours.map(hit => hit[1]))).toEqual(new Set(['"black"', '"white"']))
})

test('the boxes of the route are empty unless something came with the number', () => {
  expect(textsIn(plainLabel, 'route')).toBe('三段码\n大头笔')
  const route = { code: '021-A12-034', mark: '沪A12' }
  expect(textsIn({ ...plainLabel, route }, 'route')).toBe('三段码\n021-A12-034\n大头笔\n沪A12')
})

test('the recipient stands there whole, or masked where the template says so', () => {
  const whole = textsIn(plainLabel, 'to').replaceAll('\n', '')
  expect(whole).toContain('王晓岚13812345606上海市浦东新区张江高科技园区博云路2号浦软大厦12层1203室')
  const masked = textsIn({ ...plainLabel, masked: true }, 'to').replaceAll('\n', '')
  expect(masked).toContain('王••13•••••••06上海市浦东新区张江高科技园区博云路2号浦软大厦••层••••室')
})

test.each(labelSizes)('the file copy on %s is masked on every template', size => {
  for (const masked of [true, false]) {
    const stub = textsIn({ ...plainLabel, size, masked }, 'stub').replaceAll('\n', '')
    expect(stub).toContain('王•• 13•••••••06')
    expect(stub).toContain('浦软大厦••层••••室')
    expect(stub).not.toMatch(/晓岚|13812345606|1203/)
    for (const text of ['SF14 0283 7465 921', '2703729684', '发票 3 张', '2026-11-22', '到付'])
      expect(stub).toContain(text)
  }
})

test('no identity or tax number is printed, wherever a customer wrote it', () => {
  for (const size of labelSizes) {
    const model = { ...plainLabel, ...hostileLabels['an identity number where none belongs'], size }
    const all = textsOn(layOut(model).ink).join('').normalize('NFKC')
    for (const number of ['11010519491231002X', '91350100M000100Y43', '440524188001010014']) {
      expect(all).not.toContain(number)
      expect(all).not.toContain(number.slice(4, 14))
    }
  }
})

test('what was too long is taken down, and nothing else', () => {
  expect(layOut(plainLabel).cut).toEqual([])
  const address = '上海市浦东新区科苑路88号德国中心3号楼'.repeat(30)
  expect(layOut({ ...plainLabel, recipient: { ...plainLabel.recipient, address } }).cut).toEqual(['address'])
  for (const size of labelSizes) {
    const longest = { ...plainLabel, ...hostileLabels['a long address that fits'], size }
    expect(layOut(longest).cut).toEqual([])
    expect(textsIn(longest, 'to').replaceAll('\n', '')).toContain(longest.recipient.address)
  }
})

test('an address of 200 Han characters stands whole on the narrowest stock', () => {
  const address = '路'.repeat(200)
  const model = { ...plainLabel, size: '76x130', recipient: { ...plainLabel.recipient, address } } as const
  expect(textsIn(model, 'to').replaceAll('\n', '')).toContain(address)
  expect(layOut(model).cut).toEqual([])
})

test('a batch on two stocks is a mistake of the caller', () => {
  const labels = [coded(plainLabel), coded({ ...plainLabel, size: '76x130' })]
  expect(() => labelsDefinition(labels, metrics)).toThrow('two stocks')
  expect(() => labelsDefinition([], metrics)).toThrow('without labels')
})
