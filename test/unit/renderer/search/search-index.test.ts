import { expect, test } from 'vitest'
import { SearchIndex } from '../../../../renderer/search/search-index.ts'
import { segmentRows } from '../../../../renderer/search/segment.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import type { Application } from '../../../../shared/domain/application.ts'
import { generateApplications } from '../../../support/generate-applications.ts'
import { matchesAll, searchableTexts } from '../../../support/naive-search.ts'
import { sampleApplication } from '../../../support/sample-application.ts'

function indexOf(applications: readonly Application[]): SearchIndex {
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  return index
}

const found = (index: SearchIndex, query: string) => index.query(query, 10_000).hits.map(hit => hit.key)

function named(key: string, title: string, more: Partial<Application> = {}): Application {
  const sample = sampleApplication({ first: 1, key })
  const personal = sample.personal && {
    ...sample.personal,
    recipient: '',
    bills: sample.personal.bills.map(bill => ({ ...bill, title, payer: title })),
  }
  return { ...sample, personal, ...more }
}

/** A piece of a text of a random application; of two, when two words are asked for. */
function makeQuery(texts: readonly (readonly string[])[], below: (limit: number) => number): string {
  const piece = (from: readonly string[]) => {
    const text = from[below(from.length)] ?? ''
    const start = below(text.length)
    return text.slice(start, start + 1 + below(below(3) === 0 ? text.length : 5))
  }
  const row = texts[below(texts.length)] ?? []
  if (below(10) === 0) return `${piece(row)}${below(10)}`
  return below(3) === 0 ? `${piece(row)} ${piece(row)}` : piece(row)
}

test('2,000 random queries find exactly what a plain scan finds', { timeout: 90_000 }, () => {
  const applications = generateApplications(400)
  const index = indexOf(applications)
  const texts = applications.map(searchableTexts)
  const { below } = seededRandom(5)
  let hits = 0
  for (let round = 0; round < 2000; round += 1) {
    const query = makeQuery(texts, below)
    const expected = applications.filter((_, row) => matchesAll(texts[row] ?? [], query)).map(({ key }) => key)
    const answer = index.query(query, applications.length)
    expect([query, answer.hits.map(hit => hit.key).toSorted()]).toEqual([query, expected.toSorted()])
    expect(answer.total).toBe(expected.length)
    expect(answer.hits.every(hit => hit.matches.length > 0)).toBe(true)
    hits += expected.length
  }
  expect(hits).toBeGreaterThan(10_000)
})

test('the best hits are the first of all hits, whatever the limit', () => {
  const index = indexOf(generateApplications(2000))
  const all = index.query('138', 5000)
  expect(all.total).toBeGreaterThan(100)
  expect(index.query('138', 20)).toEqual({ hits: all.hits.slice(0, 20), total: all.total })
})

test('among equals the higher number comes first, in whatever order they came', () => {
  const sameDay = generateApplications(300).map(application => ({ ...application, appliedDate: '2026-11-20' }))
  for (const index of [indexOf(sameDay), indexOf(sameDay.toReversed())]) {
    const all = found(index, '有限公司')
    expect(all.length).toBeGreaterThan(100)
    expect(all).toEqual(all.toSorted().toReversed())
    expect(index.query('有限公司', 7).hits.map(hit => hit.key)).toEqual(all.slice(0, 7))
  }
})

test('the index follows changes of any number of rows and equals one built anew', () => {
  const count = segmentRows * 2 + 100
  const applications = generateApplications(count)
  const changed = generateApplications(count, 2).map((other, row) => ({ ...other, key: applications[row]?.key ?? '' }))
  const index = indexOf(applications)
  for (const application of changed.slice(0, segmentRows + 900)) index.upsert(application, true)
  expect(index.size).toBe(count)
  const now = [...changed.slice(0, segmentRows + 900), ...applications.slice(segmentRows + 900)]
  const fresh = new SearchIndex()
  for (const [row, application] of now.entries()) fresh.upsert(application, row < segmentRows + 900)
  for (const query of ['上海', '138', 'kj', 'shanghai 6', '曾', 'zeng', '@qq', '有限 2'])
    expect(index.query(query, 300)).toEqual(fresh.query(query, 300))
})

test('rows that change again and again do not make the index grow', () => {
  const applications = generateApplications(segmentRows)
  const index = new SearchIndex()
  for (let round = 0; round < 5; round += 1)
    for (const application of applications) index.upsert({ ...application, orderNo: String(round) }, false)
  expect(index.content.length).toBeLessThanOrEqual(3)
  expect(index.size).toBe(segmentRows)
})

test('a changed row is no longer found by what it was', () => {
  const index = indexOf([named('A', '上海澄波软件')])
  index.upsert(named('A', '苏州明度仪器'), false)
  expect(found(index, '澄波')).toEqual([])
  expect(found(index, '明度')).toEqual(['A'])
  expect(index.size).toBe(1)
})

test('no match spans two fields or two applications', () => {
  const index = indexOf([named('Q9', '上海澄波'), named('Q8', '波特兰')])
  expect(found(index, '波波')).toEqual([])
  const { orderNo } = sampleApplication({ first: 1 })
  expect(found(index, `${orderNo}Q9`)).toEqual([])
  expect(found(index, `${orderNo} Q9`)).toEqual(['Q9'])
})

test('a whole number comes before its beginning, before its end, before its middle', () => {
  const order = (orderNo: string) => ({ orderNo })
  const index = indexOf([
    named('X1', '甲', order('99123456')),
    named('X2', '乙', order('12345699')),
    named('X3', '丙', order('991234569')),
    named('X4', '丁', order('123456')),
    named('X5', '戊', { ...order('991234569'), applicationNo: '123456' }),
  ])
  expect(found(index, '123456')).toEqual(['X4', 'X5', 'X1', 'X2', 'X3'])
})

test('a syllable comes before the middle of one, the head of a name before both', () => {
  const index = indexOf([named('A', '上海'), named('B', '石安'), named('C', '安石')])
  expect(found(index, 'an')).toEqual(['C', 'B', 'A'])
})

test('among equals what waits at the branch comes first, then what was applied for last', () => {
  const index = new SearchIndex()
  index.upsert(named('A', '澄波', { appliedDate: '2026-11-20' }), false)
  index.upsert(named('B', '澄波', { appliedDate: '2026-11-21' }), false)
  index.upsert(named('C', '澄波', { appliedDate: '2026-10-01' }), true)
  index.upsert(named('D', '澄波', { appliedDate: null, paymentDate: null }), false)
  expect(found(index, 'chengbo')).toEqual(['C', 'B', 'A', 'D'])
  index.upsert(named('A', '澄波', { appliedDate: '2026-11-20' }), true)
  expect(found(index, 'cb')).toEqual(['A', 'C', 'B', 'D'])
})

test('matches name the field and, of pinyin, the characters that were meant', () => {
  const index = indexOf([named('A', '上海单氏（集团）重庆乐器')])
  const matches = (query: string) => index.query(query, 1).hits[0]?.matches
  expect(matches('shanshi')).toEqual([{ field: 'title', text: '单氏' }])
  expect(matches('jtcq')).toEqual([{ field: 'title', text: '集团重庆' }])
  expect(matches('ngqin')).toEqual([{ field: 'title', text: '重庆' }])
  expect(matches('集团 5678')).toEqual([
    { field: 'phone', text: '5678' },
    { field: 'title', text: '集团' },
  ])
  expect(matches('13-8123')).toEqual([{ field: 'phone', text: '138123' }])
})

test('an application is found by everything the counter is told', () => {
  const [application] = generateApplications(1, 4)
  if (!application?.personal) throw new Error('no application')
  const sample: Application = {
    ...application,
    bills: application.bills.map(bill => ({
      ...bill,
      waybill: 'SF1234567890123',
      digitalNumber: '26312000000012345678',
    })),
  }
  const index = indexOf([...generateApplications(50, 3).slice(1), sample])
  const [bill] = sample.bills
  const { email, phone, recipient, bills } = application.personal
  const told = [
    ...[sample.orderNo, application.key, email.toUpperCase(), phone, phone.slice(-8), recipient, bills[0]?.taxpayerId],
    ...[`${bill?.code} ${bill?.number}`, `${bill?.code}-${bill?.number}`, 'sf1234567890123', '26312000000012345678'],
    ...[bills[0]?.title, phone.replaceAll('1', '１')],
  ]
  for (const text of told) expect([text, found(index, text ?? '')[0]]).toEqual([text, sample.key])
})

test('an erased application is found by its numbers only', () => {
  const sample = sampleApplication({ first: 7 })
  const index = indexOf([{ ...sample, personal: null }])
  expect(found(index, sample.orderNo)).toEqual([sample.key])
  expect(found(index, '澄波')).toEqual([])
})

test('nothing asked finds nothing', () => {
  expect(indexOf(generateApplications(5)).query(' （） ', 10)).toEqual({ hits: [], total: 0 })
})

test('an application is found by every waybill number of its own parcels, and by its recipient as corrected', () => {
  const index = indexOf([named('A', '澄波'), named('B', '云岫')])
  const recipientCorrection = { name: '解子墨', phone: '13900000917', address: '', postcode: '', seq: 3 }
  index.upsert({ ...named('A', '澄波'), parcels: ['SF9999000010007', '9999000010020'], recipientCorrection }, false)
  for (const query of ['SF9999000010007', '10020', '解子墨', 'xiezimo', '0917'])
    expect(found(index, query)).toEqual(['A'])
  expect(index.query('SF9999000010007', 5).hits[0]?.matches).toEqual([{ field: 'waybill', text: 'sf9999000010007' }])
})
