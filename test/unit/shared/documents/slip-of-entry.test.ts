import { expect, test } from 'vitest'
import { demoApplications } from '../../../../shared/demo/demo-branch.ts'
import { type SlipContext, slipOfEntry } from '../../../../shared/documents/slip-of-entry.ts'
import type { EntryOf } from '../../../../shared/domain/entry.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'

const [three, two] = demoApplications('2026-11-20')
if (!three || !two) throw new Error('the demo branch is empty')
const sheetsOf = (application: typeof three) => application.bills.flatMap(bill => bill.sheet ?? [])

const chained = {
  v: 1,
  station: 'A',
  seq: 9,
  at: '2026-11-20T06:05:00.000Z',
  operator: 'o1',
  personalDigest: 'd',
} as const

const handover: EntryOf<'handedOver'> = {
  ...chained,
  prev: '',
  hash: '',
  kind: 'handedOver',
  body: {
    slipNo: 'SH-20261120-0001',
    sheets: [...sheetsOf(two), ...sheetsOf(three).reverse()].map(sheet => ({
      sheet,
      application: sheetsOf(two).includes(sheet) ? two.key : three.key,
      how: 'scan',
    })),
    inPerson: false,
    documentKind: 'passport',
    checks: [
      { rule: 'oneTitlePerBill', outcome: 'passed' },
      { rule: 'proxy.letter', outcome: 'passed' },
      { rule: 'proxy.ownDocument', outcome: 'passed' },
    ],
  },
  personal: {
    collector: { name: '王某', last4: '002X', phone: '13800000006', letterNo: 'WT-1' },
    remark: '备注',
    handReasons: {},
  },
}

const context: SlipContext = {
  applications: [three, two],
  clerk: '朱琴琴',
  settings: defaultSettings,
  language: 'zh-CN',
  reprint: 0,
  voided: false,
  reissueOf: () => null,
}

test('sheets stand grouped by application, in the order they were handed over', () => {
  const slip = slipOfEntry(handover, context)
  expect(slip.groups.map(group => group.orderNo)).toEqual([two.orderNo, three.orderNo])
  const numbers = slip.groups.flatMap(group => group.sheets.map(sheet => `${sheet.code}-${sheet.number}`))
  expect(numbers).toEqual(handover.body.sheets.map(handed => handed.sheet))
})

test('a proxy is named as one, with the papers that were seen', () => {
  expect(slipOfEntry(handover, context).collector).toMatchObject({
    inPerson: false,
    documentKind: 'passport',
    proxyNote: '授权委托书、代领人证件',
  })
})

test('a voided handover says so before anything else', () => {
  expect(slipOfEntry(handover, { ...context, voided: true, reissueOf: () => 'x' }).mark).toBe('void')
})

test('a reissued sheet names the one it replaces', () => {
  const first = handover.body.sheets[0]?.sheet
  const slip = slipOfEntry(handover, {
    ...context,
    reissueOf: sheet => (sheet === first ? '3100251130-00000001' : null),
  })
  expect(slip.mark).toEqual({ reissueOf: '3100251130-00000001' })
})

test('a sheet sent back to the Service Center has no collector and carries its reason', () => {
  const sentBack: EntryOf<'sentBack'> = {
    ...chained,
    prev: '',
    hash: '',
    kind: 'sentBack',
    body: { slipNo: 'SH-20261120-0002', sheets: sheetsOf(three).slice(0, 1) },
    personal: { reason: '抬头变更' },
  }
  const slip = slipOfEntry(sentBack, context)
  expect(slip).toMatchObject({ mark: 'sentBack', collector: null, remark: '抬头变更' })
})

test('an erased collector leaves the slip without one', () => {
  expect(slipOfEntry({ ...handover, personal: null }, context).collector).toBeNull()
})
