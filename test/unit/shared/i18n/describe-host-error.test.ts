import { expect, test } from 'vitest'
import type { HostError } from '../../../../shared/host/errors.ts'
import { describeHostError } from '../../../../shared/i18n/describe-host-error.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'

const facts = {
  ...{ seconds: 300, left: 3, file: 'ledger.jsonl', line: 17, detail: 'input error.', fault: 'daemonDown' },
  ...{ waybill: 'SF1402837465921', courier: 'sf', state: 'printed', needed: 5, manifestNo: 'SH-M20261122-001' },
  ...{ takeNo: 'SH-P20261122-001', counted: 411, atBranch: 412 },
  ...{
    sheet: '3100251130-12345678',
    application: 'FP1',
    slipNo: 'SH-20261122-0001',
    seq: 5,
    place: 'handedOver',
    sheets: 2,
  },
}
const codes = Object.keys(textsOf('zh-CN').hostErrors.error) as HostError['code'][]

test.each(['zh-CN', 'en'] as const)('every error of the host has a sentence in %s', language => {
  const sentences = codes.map(code => describeHostError(textsOf(language), { code, params: facts } as HostError))
  for (const sentence of sentences) expect(sentence).toMatch(/[。.I]$/)
  expect(sentences.filter(sentence => /undefined|NaN|null|\[object/.test(sentence))).toEqual([])
  expect(new Set(sentences).size).toBe(codes.length)
})

test('a refusal of custody names the sheet, where it is and the slip that tells more', () => {
  const refusal = { ...facts, code: 'sheetElsewhere', place: 'handedOver' } as const
  expect(describeHostError(textsOf('zh-CN'), refusal)).toContain(
    '发票 3100251130-12345678 已经被领取（交接单 SH-20261122-0001）',
  )
  expect(describeHostError(textsOf('en'), { ...refusal, place: 'sentBack', slipNo: null })).toContain(
    'has gone back to the 21Vianet Service Center, so',
  )
})

test('a lock of minutes is said in minutes', () => {
  const locked = (seconds: number) => describeHostError(textsOf('en'), { code: 'pinLocked', params: { seconds } })
  expect(locked(30)).toContain('30 seconds')
  expect(locked(3600)).toContain('60 minutes')
})
