import type { ApplicationPersonal } from '../../../../shared/domain/application.ts'
import { maskEmail, maskPersonName, maskTaxpayerId, maskTitle } from '../../../../shared/domain/masking.ts'
import { findRanges, type SearchField } from '../../../../shared/domain/search-query.ts'
import type { SearchHit } from '../../../search/messages.ts'
import type { Searchable } from '../../../search/search-keys.ts'

/** A find in a field that the row does not show anyway. */
export interface MatchNote {
  readonly field: SearchField
  readonly shown: string
  readonly whole: string
  readonly parts: readonly string[]
}

/** The first find outside of title, order number and phone, with its text as it may be shown; null where there is none. */
export function matchNoteOf(application: Searchable, hit: SearchHit): MatchNote | null {
  for (const { field } of hit.matches) {
    const parts = partsOf(hit, field)
    const candidates = readField(application, field)
    const found = candidates.find(({ whole }) => findRanges(whole, parts).length > 0)
    if (found) return { field, parts, ...found }
  }
  return null
}

/** What was found in a field, folded. */
export function partsOf(hit: SearchHit, field: SearchField): readonly string[] {
  return hit.matches.filter(match => match.field === field).map(match => match.text)
}

interface Candidate {
  readonly whole: string
  readonly shown: string
}

function readField(application: Searchable, field: SearchField): readonly Candidate[] {
  const { applicationNo, bills, personal, parcels = [], recipientCorrection } = application
  switch (field) {
    case 'applicationNo':
      return plain([applicationNo])
    case 'waybill':
      return plain([...bills.map(bill => bill.waybill), ...parcels])
    case 'sheet':
      // The number alone where that was meant: a row has little room.
      return plain(
        bills.flatMap(({ code, number, digitalNumber }) => [
          digitalNumber,
          number,
          number && `${code ?? ''} ${number}`,
        ]),
      )
    case 'payer':
      return masked(personal, one => one.bills.map(bill => bill.payer), maskTitle)
    case 'recipient':
      return masked(personal, one => [recipientCorrection?.name ?? '', one.recipient], maskPersonName)
    case 'taxpayerId':
      return masked(personal, one => one.bills.map(bill => bill.taxpayerId), maskTaxpayerId)
    case 'email':
      return masked(personal, one => [one.email], maskEmail)
    case 'title':
      // The row shows the first title only.
      return masked(personal, one => one.bills.slice(1).map(bill => bill.title), maskTitle).filter(
        ({ whole }) => whole !== personal?.bills[0]?.title,
      )
    case 'orderNo':
    case 'phone':
      return []
  }
}

function plain(texts: readonly (string | null)[]): readonly Candidate[] {
  return texts.flatMap(text => (text ? [{ whole: text, shown: text }] : []))
}

function masked(
  personal: ApplicationPersonal | null,
  read: (personal: ApplicationPersonal) => readonly string[],
  mask: (text: string) => string,
): readonly Candidate[] {
  return personal ? read(personal).flatMap(text => (text ? [{ whole: text, shown: mask(text) }] : [])) : []
}
