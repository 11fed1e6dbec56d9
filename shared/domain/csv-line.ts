/**
 * One line of a CSV without its end. A spreadsheet that opens it runs no cell as a formula (an apostrophe before = + - @) and takes
 * no long digits or leading zeros for a number (a tab before them); the importer of this desk takes both off again.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell => quoted(guarded(cell))).join(',')
}

function guarded(text: string): string {
  if (/^-?\d{1,11}(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text)) return text
  // Full-width signs start formulas too where the spreadsheet is a Chinese one.
  if (/^\s*[=+\-@＝＋－＠]/.test(text)) return `'${text.trimStart()}`
  return /^\d+$/.test(text) ? `\t${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
