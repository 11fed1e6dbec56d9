import { describe, expect, test } from 'vitest'
import {
  addToHandover,
  applicationsOf,
  beginHandover,
  checkedSheets,
  checkSheet,
  type HandoverDraft,
  handOverCommand,
  missingInDraft,
  nextSheet,
  removeFromHandover,
  uncheckSheet,
} from '../../../../shared/domain/handover-draft.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'

const first = '3100251130-25215622'
const second = '3100251130-42110478'
const other = '031002500104-37290936'
const scan = { how: 'scan' } as const

function begun(): HandoverDraft {
  return beginHandover({ application: 'FP1', sheets: [first, second] })
}

function filled(draft: HandoverDraft): HandoverDraft {
  return { ...draft, collector: { name: ' 王某 ', last4: '002x', phone: '13800000006', letterNo: 'WT-1' } }
}

describe('sheets are checked off one by one', () => {
  test('a scan checks the sheet and the next one is announced', () => {
    const { draft, outcome } = checkSheet(begun(), first, scan)
    expect(outcome).toBe('checked')
    expect(nextSheet(draft)).toBe(second)
    expect(checkedSheets(draft).map(entry => entry.sheet)).toEqual([first])
  })

  test('a sheet of another application is foreign and changes nothing', () => {
    const draft = begun()
    expect(checkSheet(draft, other, scan)).toEqual({ draft, outcome: 'foreign' })
  })

  test('a second scan of the same sheet says so', () => {
    const { draft } = checkSheet(begun(), first, scan)
    expect(checkSheet(draft, first, scan)).toEqual({ draft, outcome: 'again' })
  })

  test('a scan replaces a tick by hand, a tick never replaces a scan', () => {
    const ticked = checkSheet(begun(), first, { how: 'hand', reason: '条码破损' }).draft
    const scanned = checkSheet(ticked, first, scan)
    expect(scanned.outcome).toBe('checked')
    expect(checkSheet(scanned.draft, first, { how: 'hand', reason: 'x' }).outcome).toBe('again')
  })

  test('a check can be taken back', () => {
    const { draft } = checkSheet(begun(), first, scan)
    expect(checkedSheets(uncheckSheet(draft, first))).toEqual([])
  })
})

describe('several applications go to one collector', () => {
  test('adding keeps what was checked and never doubles a sheet', () => {
    const { draft } = checkSheet(begun(), first, scan)
    const both = addToHandover(draft, { application: 'FP2', sheets: [other, first] })
    expect(both.sheets.map(entry => entry.sheet)).toEqual([first, second, other])
    expect(applicationsOf(both)).toEqual(['FP1', 'FP2'])
    expect(checkedSheets(both)).toHaveLength(1)
  })

  test('removing one leaves the other', () => {
    const both = addToHandover(begun(), { application: 'FP2', sheets: [other] })
    expect(applicationsOf(removeFromHandover(both, 'FP1'))).toEqual(['FP2'])
  })

  test('accepted warnings must be read again when one more sheet is to change hands, for it may bring its own', () => {
    const accepted = {
      ...checkSheet(begun(), first, { how: 'hand', reason: '条码破损' }).draft,
      warningsAccepted: true,
    }
    expect(checkSheet(accepted, second, scan).draft.warningsAccepted).toBe(false)
    expect(checkSheet(accepted, first, scan).draft.warningsAccepted).toBe(true)
  })

  test('accepted warnings must be read again when an application is added', () => {
    const accepted = { ...begun(), warningsAccepted: true }
    expect(addToHandover(accepted, { application: 'FP2', sheets: [other] }).warningsAccepted).toBe(false)
  })
})

describe('what is missing is named in the order of the form', () => {
  const proxy = { ...defaultSettings.proxy, letterNumber: true }

  test('nothing filled in', () => {
    expect(missingInDraft(begun(), proxy, true)).toEqual([
      'sheets',
      'collectorName',
      'last4',
      'phone',
      'warningsAccepted',
    ])
  })

  test('in person nothing of a proxy is asked', () => {
    expect(missingInDraft(filled(checkSheet(begun(), first, scan).draft), proxy, false)).toEqual([])
  })

  test('a proxy shows what the branch asks for', () => {
    const draft = { ...filled(checkSheet(begun(), first, scan).draft), inPerson: false }
    expect(missingInDraft(draft, proxy, false)).toEqual(['letter', 'ownDocument'])
    const seen = { letter: true, ownDocument: true, copyOfPrincipalDocument: false }
    expect(missingInDraft({ ...draft, proxySeen: seen }, proxy, false)).toEqual([])
  })

  test('the last four characters are four letters or digits', () => {
    const draft = filled(checkSheet(begun(), first, scan).draft)
    const short = { ...draft, collector: { ...draft.collector, last4: '02X' } }
    expect(missingInDraft(short, proxy, false)).toEqual(['last4'])
  })
})

test('the command hands over the checked sheets only, with reasons for those ticked by hand', () => {
  const ticked = checkSheet(begun(), second, { how: 'hand', reason: ' 二维码破损 ' }).draft
  const seen = { letter: true, ownDocument: true, copyOfPrincipalDocument: false }
  const command = handOverCommand({ ...filled(ticked), inPerson: false, proxySeen: seen }, [
    { rule: 'oneTitlePerBill', outcome: 'passed' },
  ])
  expect(command.sheets).toEqual([{ sheet: second, application: 'FP1', how: 'hand' }])
  expect(command.handReasons).toEqual({ [second]: '二维码破损' })
  expect(command.collector).toEqual({ name: '王某', last4: '002X', phone: '13800000006', letterNo: 'WT-1' })
  expect(command.checks.map(check => check.rule)).toEqual(['oneTitlePerBill', 'proxy.letter', 'proxy.ownDocument'])
})

test('in person no letter number is recorded', () => {
  const command = handOverCommand(filled(checkSheet(begun(), first, scan).draft), [])
  expect(command.collector.letterNo).toBe('')
})
