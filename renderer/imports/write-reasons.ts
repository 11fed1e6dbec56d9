import { csvLine } from '../../shared/domain/csv-line.ts'
import type { Cell } from '../../shared/domain/import/cells.ts'
import { cellText } from '../../shared/domain/import/cells.ts'
import type { HeaderMatch } from '../../shared/domain/import/headers.ts'
import { describeIssue } from '../../shared/i18n/describe-issue.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import type { JudgedFile, JudgedRow } from './judged-file.ts'

/**
 * Writes the refused and the warned rows as CSV: their own columns as the file had them, then row, outcome and reasons. UTF-8 with
 * mark, so that Excel and WPS read it; nothing in it runs as a formula, and long digits stay text. Once corrected it can be imported
 * as it is: the added columns are passed over and the signs that protect the cells are understood.
 */
export function writeReasons(file: JudgedFile, texts: Texts['importing']): Uint8Array {
  const lines: string[] = []
  let header: HeaderMatch | undefined
  for (const judged of [...file.refused, ...file.warned]) {
    const own = file.headers.get(judged.row.raw.sheet)
    if (own && own !== header) {
      const { row, result, reason } = texts.reasonFile
      lines.push(line([...own.headers, row, result, reason]))
      header = own
    }
    lines.push(reasonLine(judged, header?.headers.length ?? 0, texts))
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function reasonLine({ row, judged }: JudgedRow, width: number, texts: Texts['importing']): string {
  const { cells: found } = row.raw
  const cells = Array.from({ length: width }, (_, column) => found[column] ?? null)
  const outcome = judged.verdict === 'refused' ? texts.reasonFile.refused : texts.reasonFile.warned
  const reasons = row.issues.map(issue => describeIssue(issue, texts)).join('\n')
  return line([...cells, String(row.raw.row), outcome, reasons])
}

function line(cells: readonly Cell[]): string {
  return csvLine(cells.map(cellText))
}
