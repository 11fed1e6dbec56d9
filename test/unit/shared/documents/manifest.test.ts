import { describe, expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'
import { findMissing, readMetrics } from '../../../../renderer/documents/glyphs.ts'
import type { Ink } from '../../../../shared/documents/ink.ts'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { layOutManifest, manifestDefinition } from '../../../../shared/documents/manifest.ts'
import type { ManifestModel } from '../../../../shared/documents/manifest-model.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'
import { hostileManifests, manifestOf, parcelOf } from '../../../support/manifest-samples.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)

function codeOf(model: ManifestModel) {
  const code = encode(model.manifestNo, 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no code 128')
  return code.value
}

function layOut(model: ManifestModel): Ink[][] {
  return layOutManifest(model, codeOf(model), metrics)
}

const everyKind: Record<string, ManifestModel> = {
  ...hostileManifests,
  'one parcel': manifestOf(1),
  'as many as fit one page roomily': manifestOf(25),
  'one page too many': manifestOf(26),
  'forty parcels': manifestOf(40),
  'a thousand parcels': manifestOf(1000),
  'English by Yunda': manifestOf(12, { language: 'en', courier: 'yunda' }),
  'the test language': manifestOf(3, { language: 'test' }),
}

describe.each(Object.entries(everyKind))('%s', (_, model) => {
  test('stays inside the margins of A4', () => {
    for (const [index, page] of layOut(model).entries()) {
      for (const [left, right, top, bottom] of page.flatMap(mark => edgesOf(mark, setter))) {
        expect(left, `page ${index}`).toBeGreaterThanOrEqual(7.99)
        expect(right, `page ${index}`).toBeLessThanOrEqual(202.01)
        expect(top, `page ${index}`).toBeGreaterThanOrEqual(7.5)
        expect(bottom, `page ${index}`).toBeLessThanOrEqual(291)
      }
    }
  })

  test('no text stands on another', () => {
    for (const page of layOut(model)) expect(overlapping(page, setter)).toEqual([])
  })

  test('each parcel stands on exactly one page, in the order it was scanned', () => {
    const numbers = model.parcels.map(parcel => groupWaybill(parcel.waybill))
    const known = new Set(numbers)
    expect(
      layOut(model)
        .flatMap(textsOn)
        .filter(text => known.has(text)),
    ).toEqual(numbers)
  })
})

test('head, courier and column heads stand on each page; totals and signatures on the last only', () => {
  const pages = layOut(manifestOf(100)).map(textsOn)
  expect(pages.length).toBeGreaterThan(1)
  pages.forEach((texts, index) => {
    const last = index === pages.length - 1
    expect(texts).toEqual(expect.arrayContaining(['交接清单', '顺丰速运', 'SH-M20261122-003', '运单号', '张数']))
    expect(texts).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`)
    expect(texts.includes('合计 100 件，发票 250 张')).toBe(last)
    for (const sign of ['快递员签字', '工号', '经办人签字', '时间']) expect(texts.includes(sign)).toBe(last)
    expect(texts.includes('续下页')).toBe(!last)
  })
})

test('the last page always holds a parcel beside the totals', () => {
  for (let parcels = 1; parcels <= 90; parcels += 1) {
    const last = textsOn(layOut(manifestOf(parcels)).at(-1))
    expect(last, `${parcels} parcels`).toContain(groupWaybill(parcelOf(parcels - 1).waybill))
  }
})

test('recipients are masked: name, and at least six digits of the phone', () => {
  const all = layOut(manifestOf(3)).flatMap(textsOn).join('\n')
  expect(all).toContain('王••')
  expect(all).toContain('13•••••••06')
  expect(all).not.toMatch(/王晓岚|13812345606|博云路/)
})

test('freight is said in words, and a dash where the desk does not know', () => {
  const parcels = [true, false, null].map((freightCollect, index) => parcelOf(index, { freightCollect }))
  const texts = textsOn(layOut(manifestOf(0, { parcels }))[0])
  expect(texts).toEqual(expect.arrayContaining(['到付', '寄付', '—', '其中到付 1 件']))
})

test('the time is Shanghai’s whatever the PC says', () => {
  expect(textsOn(layOut(manifestOf(1, { at: '2026-11-22T16:30:00Z' }))[0])).toContain('2026-11-23 00:30')
})

test('it names its ledger entry', () => {
  expect(textsOn(layOut(manifestOf(1))[0])).toContain('台账 #10482 · 9f3c21a7b0e45d68')
})

test('the same model gives the same definition, all in black', () => {
  const model = manifestOf(30)
  const definition = JSON.stringify(manifestDefinition(model, codeOf(model), metrics))
  expect(JSON.stringify(manifestDefinition(model, codeOf(model), metrics))).toBe(definition)
  expect(definition).not.toMatch(/"(?:fillColor|lineColor|opacity|fillOpacity)"/)
})

test.each(['zh-CN', 'en'] as const)('the font has every character of the manifest’s own texts in %s', language => {
  const { manifest, label } = textsOf(language)
  const calls = [manifest.page(4, 56), manifest.total(7, 89), manifest.collectTotal(1), manifest.ledger(1, 'f')]
  expect(findMissing([manifest, label.courier, calls], metrics)).toEqual([])
})
