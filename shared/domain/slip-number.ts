import type { IsoDate } from './application.ts'
import { parseCompactDate } from './shanghai-time.ts'

/** The parts of a slip number. */
export interface SlipNumber {
  /** Branch code of the settings, two to six capitals or digits. */
  readonly branch: string
  /** The Asia/Shanghai day of the slip. */
  readonly date: IsoDate
  /** Counts from 1 for each branch and day. */
  readonly sequence: number
}

/** Writes a slip number, `SH-20261122-0017`; the sequence has at least four digits. */
export function formatSlipNo(slip: SlipNumber): string {
  return `${slip.branch}-${slip.date.replaceAll('-', '')}-${String(slip.sequence).padStart(4, '0')}`
}

/** Reads a slip number, or null where the text is none or names a day that does not exist. */
export function parseSlipNo(text: string): SlipNumber | null {
  const [, branch, day, sequence] = /^([A-Z0-9]{2,6})-(\d{8})-(\d{4,9})$/.exec(text) ?? []
  if (branch === undefined || day === undefined || sequence === undefined) return null
  const date = parseCompactDate(day)
  return date && Number(sequence) > 0 ? { branch, date, sequence: Number(sequence) } : null
}
