import type { ApplicationKey, IsoDate, SheetId } from '../application.ts'
import { daysBetween } from '../shanghai-time.ts'

/** How long sheets have been at the branch, in days: 0–2, 3–7, 8–30, over 30. */
export type AgeBand = 'upTo2' | 'upTo7' | 'upTo30' | 'over30'

/** Every band, youngest first. */
export const ageBands: readonly AgeBand[] = ['upTo2', 'upTo7', 'upTo30', 'over30']

/** A sheet at the branch and the day it came there the last time. */
export interface SheetHere {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  readonly since: IsoDate
}

/** A sheet at the branch with its age in days, 0 on the day it came. */
export interface AgedSheet extends SheetHere {
  readonly days: number
}

/** Sorts sheets at the branch into bands by their age, the oldest first in each. */
export function ageSheets(
  sheets: Iterable<SheetHere>,
  today: IsoDate,
): Readonly<Record<AgeBand, readonly AgedSheet[]>> {
  const bands: Record<AgeBand, AgedSheet[]> = { upTo2: [], upTo7: [], upTo30: [], over30: [] }
  for (const here of sheets) {
    // A clock that was set back must not give an age below zero.
    const days = Math.max(0, daysBetween(here.since, today))
    bands[bandOf(days)].push({ ...here, days })
  }
  for (const band of ageBands) bands[band].sort((one, other) => other.days - one.days)
  return bands
}

function bandOf(days: number): AgeBand {
  if (days <= 2) return 'upTo2'
  if (days <= 7) return 'upTo7'
  return days <= 30 ? 'upTo30' : 'over30'
}
