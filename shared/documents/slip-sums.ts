import type { Fen } from '../domain/application.ts'
import { formatYuan } from '../domain/money.ts'
import type { moneyColumns } from './slip-columns.ts'
import type { SlipSheet } from './slip-model.ts'

/** The sum of a column in fen, null when one of the sheets has no such amount: a partial sum would look like the whole. */
export function sumOf(sheets: readonly SlipSheet[], name: (typeof moneyColumns)[number]): Fen | null {
  let sum = 0
  for (const sheet of sheets) {
    const value = sheet[name]
    if (value === null) return null
    sum += value
  }
  return sum
}

/** An amount as it stands in the table, `50,775.81`, or a dash where there is none. */
export function figures(fen: Fen | null): string {
  return fen === null ? '—' : formatYuan(fen).replace('¥', '')
}
