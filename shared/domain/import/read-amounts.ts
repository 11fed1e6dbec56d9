import type { Bill } from '../application.ts'
import { formatYuan, totalsAgree } from '../money.ts'
import { refuseRow, warnRow } from './row-issue.ts'
import type { ReadMoney, RowReader } from './row-reader.ts'

/**
 * Reads amount, tax and total. Where all three stand in the row they must add up; within the digits an export printed
 * (six significant ones, 35389.4 + 2123.36 = 37512.8) they are taken with a warning. A missing total is the sum of the others.
 */
export function readAmounts(row: RowReader): Pick<Bill, 'amount' | 'tax' | 'total'> {
  const amount = row.money('amount')
  const tax = row.money('tax')
  const total = row.money('total')
  if (amount && tax && total) checkTotals(row, amount, tax, total)
  const leading = total ?? amount
  if (leading && leading.fen < 0)
    row.issues.push(warnRow('negativeAmount', 'total', { value: formatYuan(leading.fen) }))
  const sum = amount && tax ? amount.fen + tax.fen : null
  return { amount: amount?.fen ?? null, tax: tax?.fen ?? null, total: total?.fen ?? sum }
}

function checkTotals(row: RowReader, amount: ReadMoney, tax: ReadMoney, total: ReadMoney): void {
  if (amount.fen + tax.fen === total.fen) return
  const agreement = totalsAgree(amount.text, tax.text, total.text)
  const params = { amount: formatYuan(amount.fen), tax: formatYuan(tax.fen), total: formatYuan(total.fen) }
  row.issues.push(
    agreement === 'agreeWithinPrintedPrecision'
      ? warnRow('amountRounded', 'total', params)
      : refuseRow('totalsDiffer', 'total', params),
  )
}
