import type { SheetId } from './application.ts'

/** What people call a sheet: its eight-digit number, or the 20 digits where it has no code. */
export function sheetName(sheet: SheetId): string {
  return sheet.slice(sheet.indexOf('-') + 1)
}
