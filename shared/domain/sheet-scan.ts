import type { Scan } from './scan.ts'

/** A scan that is a Fapiao, by its code or by its bare number. */
export type SheetScan = Extract<Scan, { kind: 'fapiao' | 'sheetNumber' }>

/** The digits of a sheet that a person reads: its number, or the 20 digits. */
export function numberOf(scan: SheetScan): string {
  return scan.kind === 'fapiao' ? scan.number : scan.digits
}

/** Whether its printed sum does not fit: misread or altered. A bare number has none. */
export function isMisread(scan: SheetScan): boolean {
  return scan.kind === 'fapiao' && scan.crc === 'mismatch'
}
