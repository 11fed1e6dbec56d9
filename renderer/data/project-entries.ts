import type { ApplicationKey } from '../../shared/domain/application.ts'
import { documentNoOf, movementOf } from '../../shared/domain/custody.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import { changeDelivery, correctRecipient, linkReissue, moveSheets } from './application-row.ts'
import {
  applicationsNamed,
  type Changes,
  changeRows,
  knownWaybills,
  readTouched,
  type SimpleEntry,
  sheetsOf,
  writeChanges,
  writtenTables,
} from './changes.ts'
import type { ApplicationRow, DeskDatabase, SlipRow } from './db.ts'
import { applyToParcels } from './project-parcels.ts'
import { applyToStock } from './project-stock.ts'
import { readState, writeState } from './projection-state.ts'

/**
 * Applies entries that follow the cursor, oldest first, and moves the cursor, in one transaction: either all of it is there or
 * nothing. Answers the applications that changed, or null when the entries do not follow the cursor and nothing was done: they are
 * applied already, or another window has begun anew.
 */
export async function projectEntries(
  db: DeskDatabase,
  entries: readonly SimpleEntry[],
): Promise<ApplicationRow[] | null> {
  return db.transaction('rw', writtenTables(db), async () => {
    const [first, last] = [entries[0], entries.at(-1)]
    if (!first || !last || first.seq !== (await readState(db)).cursor + 1) return null
    const changes = await readTouched(db, entries)
    const before = new Map(changes.applications)
    for (const entry of entries) applyEntry(changes, entry)
    const changed = await writeChanges(db, changes, before)
    await writeState(db, last)
    return changed
  })
}

function applyEntry(changes: Changes, entry: SimpleEntry): void {
  const movement = movementOf(entry)
  const keys = new Set(sheetsOf(entry).flatMap(sheet => changes.owners.get(sheet) ?? []))
  if (movement) changeRows(changes, keys, row => moveSheets(row, movement, entry.seq))
  for (const key of [...applicationsNamed(entry), ...applyToParcels(changes, entry)]) keys.add(key)
  switch (entry.kind) {
    case 'handedOver':
      rememberCollector(changes, keys, entry)
      issueSlip(changes, keys, entry)
      break
    case 'takenBack':
    case 'sentBack':
      issueSlip(changes, keys, entry)
      break
    case 'handoverVoided':
      changeSlip(changes, entry.body.slipNo, { voided: true })
      break
    case 'reprinted':
      changeSlip(changes, entry.body.slipNo, { reprints: entry.body.reprint })
      for (const key of changes.slips.get(entry.body.slipNo)?.applications ?? []) keys.add(key)
      break
    case 'reissueLinked': {
      const { oldSheet, newSheet } = entry.body
      changeRows(changes, keys, row => linkReissue(row, oldSheet, newSheet))
      break
    }
    case 'recipientCorrected':
      changeRows(changes, keys, row => correctRecipient(row, entry))
      break
    case 'deliveryChanged':
      changeRows(changes, keys, row => changeDelivery(row, entry))
      break
    default:
      applyToStock(changes, entry)
  }
  changes.entries.push({ seq: entry.seq, about: [...keys, ...numbersOf(entry)], entry })
}

/** Waybill numbers, the number of a slip or another document, the operator: what else an entry is about. */
function numbersOf(entry: SimpleEntry): readonly string[] {
  if (entry.kind === 'operatorAdded' || entry.kind === 'operatorChanged') return [entry.body.operator]
  if ('takeNo' in entry.body) return [entry.body.takeNo]
  const document = 'slipNo' in entry.body ? entry.body.slipNo : documentNoOf(entry)
  return [...knownWaybills(entry), ...(document === null ? [] : [document])]
}

function issueSlip(
  changes: Changes,
  keys: Iterable<ApplicationKey>,
  entry: EntryOf<'handedOver'> | EntryOf<'takenBack'> | EntryOf<'sentBack'>,
): void {
  const { slipNo } = entry.body
  const slip = { slipNo, kind: entry.kind, seq: entry.seq, voided: false, reprints: 0 }
  changes.slips.set(slipNo, { ...slip, sheets: movementOf(entry)?.sheets ?? [], applications: [...keys] })
}

function changeSlip(changes: Changes, slipNo: string, by: Partial<SlipRow>): void {
  const slip = changes.slips.get(slipNo)
  if (slip) changes.slips.set(slipNo, { ...slip, ...by })
}

function rememberCollector(changes: Changes, keys: Iterable<ApplicationKey>, entry: EntryOf<'handedOver'>): void {
  if (!entry.personal) return
  const { documentKind, inPerson } = entry.body
  for (const key of keys)
    for (const { title } of changes.applications.get(key)?.personal?.bills ?? [])
      if (title)
        changes.collectors.set(title, {
          title,
          seq: entry.seq,
          collector: entry.personal.collector,
          documentKind,
          inPerson,
        })
}
