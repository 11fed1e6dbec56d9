import { create } from 'zustand'
import type { ApplicationKey, Fen, SheetId } from '../../../../shared/domain/application.ts'

/** A sheet that has just been scanned in. */
export interface ReceivedLine {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  /** Masked where it may be a person's. */
  readonly title: string
  readonly total: Fen | null
  /** UTC instant of its entry. */
  readonly at: string
}

/** What was scanned in since the window opened, newest first: to compare with the pile on the table. */
export const useReceivedLog = create<{ readonly lines: readonly ReceivedLine[] }>(() => ({ lines: [] }))

/** Adds a sheet on top. */
export function logReceived(line: ReceivedLine): void {
  useReceivedLog.setState(({ lines }) => ({ lines: [line, ...lines] }))
}
