import { importApplication, moveSheets } from '../../renderer/data/application-row.ts'
import type { ApplicationRow } from '../../renderer/data/db.ts'
import type { Application, SheetId } from '../../shared/domain/application.ts'
import type { Place } from '../../shared/domain/custody.ts'
import { sampleApplication, sampleSheet } from './sample-application.ts'

/** A row of the read model whose sheets are where `places` says, the first sheet first; entries count from 1. */
export function sampleRow(first: number, places: readonly Place[], change: Partial<Application> = {}): ApplicationRow {
  const application = { ...sampleApplication({ first, sheets: places.length }), ...change }
  const imported = importApplication(undefined, application, [], 1)
  return places.reduce((row, place, index) => moveTo(row, sampleSheet(first + index), place, index + 2), imported)
}

function moveTo(row: ApplicationRow, sheet: SheetId, place: Place, seq: number): ApplicationRow {
  if (place === 'expected') return row
  const slipNo = place === 'branch' || place === 'void' ? null : `SH-20261120-${String(seq).padStart(4, '0')}`
  return moveSheets(row, { sheets: [sheet], place, slipNo }, seq)
}
