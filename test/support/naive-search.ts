import { readName } from '../../renderer/search/readings.ts'
import type { Application } from '../../shared/domain/application.ts'
import { foldForSearch, splitQuery } from '../../shared/domain/search-query.ts'

/** Every text an application can be found by, made without the index: for comparing with what the index finds. */
export function searchableTexts({ orderNo, applicationNo, bills, personal }: Application): readonly string[] {
  const names = [personal?.recipient, ...(personal?.bills.flatMap(bill => [bill.title, bill.payer]) ?? [])]
  const numbers = bills.flatMap(({ code, number, digitalNumber, waybill }) => [
    `${code ?? ''}${number ?? ''}`,
    digitalNumber,
    waybill,
  ])
  const others = [orderNo, applicationNo, personal?.email, personal?.phone, ...numbers]
  const texts = [...names, ...others, ...(personal?.bills.map(bill => bill.taxpayerId) ?? [])]
  const folded = [...new Set(texts.map(text => foldForSearch(text ?? '')))]
  const spoken = folded.flatMap(text => (/[^a-z0-9@]/.test(text) ? readName(text) : []))
  return [
    ...folded,
    ...spoken.map(syllables => syllables.join('')),
    ...spoken.map(syllables => syllables.map(syllable => syllable.charAt(0)).join('')),
  ]
}

/** Whether every word of a query is in one of the texts. */
export function matchesAll(texts: readonly string[], query: string): boolean {
  const words = splitQuery(query)
  return words.length > 0 && words.every(word => texts.some(text => text.includes(word)))
}
