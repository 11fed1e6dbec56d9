import { expect, test } from 'vitest'
import type { Bill, BillPersonal } from '../../../../shared/domain/application.ts'
import { type CheckedSheet, checkHandover, isSameTitle } from '../../../../shared/domain/handover-checks.ts'

const bill: Bill = {
  kind: 'special',
  sheet: '3100251130-25215622',
  code: '3100251130',
  number: '25215622',
  digitalNumber: null,
  issueDate: '2026-11-19',
  amount: 100_00,
  tax: 6_00,
  total: 106_00,
  status: 'issued',
  expectedDate: null,
  waybill: null,
  purpose: null,
}

const personal: BillPersonal = {
  title: '爱得莱德(上海)有限公司',
  taxpayerId: '91330106X6D2C6LQ24',
  payer: '陳如玉',
  addressPhone: '上海市浦东新区科苑路249号 14350128081',
  bankAccount: '招商银行上海张江支行 910239605611343',
  remark: '',
}

function sheetWith(
  change: Partial<Bill>,
  person: Partial<BillPersonal> | null,
  place: Partial<CheckedSheet> = {},
): CheckedSheet {
  return {
    application: 'FP1',
    sheet: '3100251130-25215622',
    bill: { ...bill, ...change },
    personal: person && { ...personal, ...person },
    ...place,
  }
}

test('a complete special Fapiao, and a payer of another name without a purpose, pass', () => {
  expect(checkHandover([sheetWith({}, {})])).toEqual([])
})

test('R6: a special Fapiao, on paper or digital, warns of buyer data that is missing', () => {
  for (const kind of ['special', 'digitalSpecial'] as const) {
    expect(checkHandover([sheetWith({ kind }, { taxpayerId: ' ', bankAccount: '' })])).toEqual([
      {
        rule: 'specialNeedsBuyerData',
        seedRule: 'R6',
        severity: 'warn',
        application: 'FP1',
        sheet: '3100251130-25215622',
        missing: ['taxpayerId', 'bankAccount'],
      },
    ])
  }
})

test('R6: a normal Fapiao needs only the title', () => {
  expect(checkHandover([sheetWith({ kind: 'normal' }, { taxpayerId: '', addressPhone: '', bankAccount: '' })])).toEqual(
    [],
  )
})

test('R9: for a refund or a purchase certificate the payer must equal the title', () => {
  for (const purpose of ['refund', 'purchaseCertificate'] as const) {
    expect(checkHandover([sheetWith({ purpose }, {})])).toEqual([
      {
        rule: 'payerMustEqualTitle',
        seedRule: 'R9',
        severity: 'block',
        application: 'FP1',
        sheet: '3100251130-25215622',
        purpose,
      },
    ])
    expect(checkHandover([sheetWith({ purpose }, { payer: '爱得莱德（上海） 有限公司' })])).toEqual([])
  }
})

test('R9: a payer the export does not name can only be warned of', () => {
  expect(checkHandover([sheetWith({ purpose: 'refund' }, { payer: '' })])).toMatchObject([
    { rule: 'payerUnknown', seedRule: 'R9', severity: 'warn' },
  ])
})

test('R7: the sheets of one application carry one title, those of two may differ', () => {
  const first = sheetWith({}, {})
  const other = sheetWith({}, { title: '铭意科技有限公司' }, { sheet: '3100251130-25215623' })
  expect(checkHandover([first, other])).toEqual([
    {
      rule: 'oneTitlePerBill',
      seedRule: 'R7',
      severity: 'block',
      application: 'FP1',
      sheets: ['3100251130-25215622', '3100251130-25215623'],
    },
  ])
  expect(checkHandover([first, { ...other, application: 'FP2' }])).toEqual([])
})

test('R7: width, spaces and brackets make no other title', () => {
  const same = sheetWith({}, { title: '爱得莱德（上海）有限公司 ' }, { sheet: '3100251130-25215623' })
  expect(checkHandover([sheetWith({}, {}), same])).toEqual([])
  expect(isSameTitle('Ｃｏｎｔｏｓｏ Ltd', 'CONTOSO LTD')).toBe(true)
  expect(isSameTitle('爱得莱德(上海)有限公司', '爱得莱德有限公司')).toBe(false)
})

test('a sheet that the central system calls void or mailed is warned of, while it lies here', () => {
  for (const status of ['void', 'mailed'] as const)
    expect(checkHandover([sheetWith({ status }, {})])).toEqual([
      {
        rule: 'centralSystemDisagrees',
        seedRule: null,
        severity: 'warn',
        application: 'FP1',
        sheet: '3100251130-25215622',
        status,
      },
    ])
  expect(checkHandover([sheetWith({ status: 'issued' }, {})])).toEqual([])
})

test('erased personal data is said, since nothing can be checked', () => {
  expect(checkHandover([sheetWith({ purpose: 'refund' }, null)])).toEqual([
    { rule: 'personalDataErased', seedRule: null, severity: 'warn', application: 'FP1', sheet: '3100251130-25215622' },
  ])
})
