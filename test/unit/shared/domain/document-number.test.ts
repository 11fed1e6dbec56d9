import { expect, test } from 'vitest'
import {
  documentPrefix,
  formatDocumentNo,
  isDocumentNo,
  type NumberedDocument,
} from '../../../../shared/domain/document-number.ts'
import { parseSlipNo } from '../../../../shared/domain/slip-number.ts'

const kinds: readonly NumberedDocument[] = ['labelBatch', 'manifest', 'export', 'stockTake', 'close']

test('a number says branch, kind, day and which of the day it is', () => {
  expect(formatDocumentNo(documentPrefix('labelBatch', 'SH', '2026-11-22'), 1)).toBe('SH-L20261122-001')
  expect(formatDocumentNo(documentPrefix('manifest', 'SH', '2026-11-22'), 12)).toBe('SH-M20261122-012')
  expect(formatDocumentNo(documentPrefix('export', 'BJ2', '2026-01-02'), 1234)).toBe('BJ2-E20260102-1234')
})

test('each kind counts for itself: no two kinds share what their numbers begin with', () => {
  expect(new Set(kinds.map(kind => documentPrefix(kind, 'SH', '2026-11-22'))).size).toBe(kinds.length)
})

test('a number is recognised as its own kind only, and never as a slip', () => {
  for (const kind of kinds) {
    const number = formatDocumentNo(documentPrefix(kind, 'SH', '2026-11-22'), 7)
    expect(kinds.filter(other => isDocumentNo(other, number))).toEqual([kind])
    expect(parseSlipNo(number)).toBeNull()
  }
})

test.each([
  '',
  'SH-20261122-0017',
  'SH-M20261122-01',
  'S-M20261122-001',
  'SH-M2026112-001',
  ' SH-M20261122-001',
  'sh-m20261122-001',
])('%j is no manifest number', text => expect(isDocumentNo('manifest', text)).toBe(false))
