import type { SheetId } from '../../../../shared/domain/application.ts'
import type { Place } from '../../../../shared/domain/custody.ts'
import type { ApplicationRow } from '../../../data/db.ts'

/** What a supervisor can correct; each is a command of its own. */
export type Correction = 'voidHandover' | 'takeBack' | 'sendBack' | 'linkReissue' | 'voidSheets'

const corrections: readonly Correction[] = ['voidHandover', 'takeBack', 'sendBack', 'linkReissue', 'voidSheets']

/** The corrections for which an application has sheets now, in the order of the menu. */
export function possibleCorrections(row: ApplicationRow): readonly Correction[] {
  return corrections.filter(correction => sheetsFor(correction, row).length > 0)
}

/** The sheets of an application that a correction is possible for. */
export function sheetsFor(correction: Correction, row: ApplicationRow): readonly SheetId[] {
  const places: Readonly<Record<Correction, readonly Place[]>> = {
    voidHandover: ['handedOver'],
    takeBack: ['handedOver', 'shipped'],
    sendBack: ['branch'],
    voidSheets: ['branch'],
    linkReissue: ['sentBack'],
  }
  const replaced = new Set(row.sheets.map(sheet => row.custody[sheet]?.reissueOf))
  return row.sheets.filter(
    sheet =>
      places[correction].includes(row.custody[sheet]?.place ?? 'expected') &&
      !(correction === 'linkReissue' && replaced.has(sheet)),
  )
}

/** The slips by which sheets of an application are handed over now. */
export function handoverSlips(row: ApplicationRow): readonly string[] {
  return [...new Set(sheetsFor('voidHandover', row).flatMap(sheet => row.custody[sheet]?.slipNo ?? []))]
}
