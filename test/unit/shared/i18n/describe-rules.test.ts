import { expect, test } from 'vitest'
import type { Contradiction } from '../../../../shared/domain/contradictions.ts'
import type { HandoverFinding } from '../../../../shared/domain/handover-checks.ts'
import { checkPhone, checkResidentId, checkTaxpayerId } from '../../../../shared/domain/identifiers.ts'
import type { Readiness } from '../../../../shared/domain/readiness.ts'
import { describeContradiction, describeFinding, describeReadiness } from '../../../../shared/i18n/describe-rules.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'

const zh = textsOf('zh-CN')
const en = textsOf('en')
const marked = textsOf('test')

const date = '2026-11-20'
const due = { kind: 'date', date: '2026-11-24', overdue: false } as const

const awaiting = { reason: 'awaitingMailing', issueDate: date, courier: 'yunda' } as const
const everyReadiness: readonly Readiness[] = [
  { reason: 'atBranch', since: date, waited: { kind: 'workdays', workdays: 2 } },
  { reason: 'atBranch', since: date, waited: { kind: 'workdays', workdays: 0 } },
  { reason: 'atBranch', since: date, waited: { kind: 'noCalendar', year: 2027 } },
  { reason: 'atBranch', since: null, waited: { kind: 'unknown' } },
  { reason: 'handedOver', since: date },
  { reason: 'handedOver', since: null },
  { reason: 'shipped', since: date, courier: 'sf', waybill: 'SF1672869249975' },
  { reason: 'shipped', since: null, courier: null, waybill: null },
  { reason: 'sentBack', since: date },
  { reason: 'sheetVoid', since: null },
  { reason: 'billVoid' },
  { reason: 'mailed', courier: 'yunda', waybill: '1800686753916' },
  { reason: 'mailed', courier: null, waybill: null },
  { reason: 'outOfStock', expectedDate: date, overdue: false },
  { reason: 'outOfStock', expectedDate: date, overdue: true },
  { reason: 'outOfStock', expectedDate: null, overdue: false },
  { reason: 'paymentSyncing', paymentDate: date, due },
  { reason: 'paymentSyncing', paymentDate: date, due: { ...due, overdue: true } },
  { reason: 'paymentSyncing', paymentDate: null, due: { kind: 'unknown' } },
  { reason: 'inProcess', appliedDate: date, due },
  { reason: 'inProcess', appliedDate: date, due: { ...due, overdue: true } },
  { reason: 'inProcess', appliedDate: date, due: { kind: 'noCalendar', year: 2027 } },
  { reason: 'inProcess', appliedDate: null, due: { kind: 'unknown' } },
  { reason: 'onTheWayToBranch', issueDate: date },
  { reason: 'onTheWayToBranch', issueDate: null },
  { ...awaiting, atBranch: false, since: null, waybill: null },
  { ...awaiting, atBranch: true, since: date, waybill: null },
  { ...awaiting, atBranch: true, since: null, waybill: null },
  { ...awaiting, atBranch: true, since: date, waybill: '1800686753916' },
]

test('every readiness is a whole sentence in both languages, with no hole in it', () => {
  for (const readiness of everyReadiness) {
    expect(describeReadiness(zh, readiness)).toMatch(/。$/)
    expect(describeReadiness(en, readiness)).toMatch(/^[A-Z].*\.$/)
    for (const texts of [zh, en]) {
      const said = describeReadiness(texts, readiness)
      expect(said).not.toMatch(/null|undefined|object| {2}|NaN/)
      expect(texts.rules.state[readiness.reason]).not.toBe('')
    }
    expect(describeReadiness(marked, readiness)).toContain('[[rules.readiness.')
  }
})

test('different states are said differently', () => {
  for (const texts of [zh, en]) {
    expect(new Set(everyReadiness.map(one => describeReadiness(texts, one))).size).toBe(everyReadiness.length)
  }
})

test('a sentence says what the clerk needs', () => {
  expect(describeReadiness(zh, { reason: 'mailed', courier: 'yunda', waybill: '1800686753916' })).toBe(
    '世纪互联已通过韵达快递把发票寄出，运单号 1800686753916，可凭运单号查询快递。',
  )
  expect(describeReadiness(en, { reason: 'atBranch', since: date, waited: { kind: 'workdays', workdays: 1 } })).toBe(
    'The Fapiao came to the branch on 2026-11-20 and can be collected. It has waited 1 working day.',
  )
})

const at = { application: 'FP1', sheet: '3100251130-25215622' }
const everyFinding: readonly HandoverFinding[] = [
  { rule: 'specialNeedsBuyerData', seedRule: 'R6', severity: 'warn', ...at, missing: ['taxpayerId', 'bankAccount'] },
  { rule: 'payerMustEqualTitle', seedRule: 'R9', severity: 'block', ...at, purpose: 'refund' },
  { rule: 'payerUnknown', seedRule: 'R9', severity: 'warn', ...at, purpose: 'purchaseCertificate' },
  { rule: 'oneTitlePerBill', seedRule: 'R7', severity: 'block', application: 'FP1', sheets: ['a', 'b'] },
  { rule: 'centralSystemDisagrees', seedRule: null, severity: 'warn', ...at, status: 'void' },
  { rule: 'personalDataErased', seedRule: null, severity: 'warn', ...at },
]

test('every finding before a handover is said in both languages and names its rule', () => {
  for (const finding of everyFinding) {
    expect(describeFinding(zh, finding)).toMatch(/。$/)
    expect(describeFinding(en, finding)).toMatch(/^[A-Z].*\.$/)
    if (finding.seedRule) expect(zh.rules.seedRule[finding.seedRule]).toContain(finding.seedRule)
  }
  expect(everyFinding.map(finding => describeFinding(zh, finding))[0]).toContain('纳税人识别号、开户行及账号')
})

test('a contradiction shows both sides and what to do next', () => {
  const found: Contradiction = { claim: 'mailed', status: 'mailed', delivery: 'pickup', place: 'branch', since: date }
  expect(describeContradiction(zh, found)).toEqual({
    central: '世纪互联发票管理系统：已邮寄',
    ledger: '台账：在分公司（自 2026-11-20）',
    next: '请看一下发票是否真的在手上，再联系世纪互联服务中心核实；核实前不要交接。',
  })
  expect(describeContradiction(en, { ...found, since: null }).ledger).toBe('Ledger: at the branch')
})

test('every identifier code has a text', () => {
  for (const texts of [zh, en]) {
    for (const check of [checkTaxpayerId('9'), checkResidentId('1'), checkPhone('1')]) {
      expect(texts.rules.identifier[check.code]).toMatch(/\S/)
    }
  }
})
