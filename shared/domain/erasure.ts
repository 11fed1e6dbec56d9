import type { ApplicationKey, IsoDate } from './application.ts'
import type { CustodyState } from './custody.ts'
import type { Entry, EntryKind } from './entry.ts'
import { addDays, isIsoDate, yearOf } from './shanghai-time.ts'

/** Whose personal data have been erased, and the entries whose personal part is gone. `evolveErasure` changes it in place. */
export interface ErasureState {
  /** The last entry that erased each application. An import after it brings personal data again. */
  readonly applications: Map<ApplicationKey, number>
  /** `seq` of the entries whose personal part was erased. */
  readonly entries: Set<number>
  /** The last erasure, 0 before the first. */
  last: number
}

/** Nothing has been erased yet. */
export function emptyErasure(): ErasureState {
  return { applications: new Map(), entries: new Set(), last: 0 }
}

/** Applies an accepted entry to the state, in place. */
export function evolveErasure(state: ErasureState, entry: Entry): void {
  if (entry.kind !== 'personErased') return
  for (const key of entry.body.applications) state.applications.set(key, entry.seq)
  for (const seq of entry.body.entries) state.entries.add(seq)
  state.last = entry.seq
}

/** Whether the personal half of an application, as the import `seq` brought it, has been erased. */
export function isImportErased(state: ErasureState, application: ApplicationKey, seq: number): boolean {
  return (state.applications.get(application) ?? 0) > seq
}

/** Kinds of entry whose personal part is about customers. Names of operators and of files are not erased with a customer. */
const erasableKinds: ReadonlySet<EntryKind> = new Set([
  'handedOver',
  'handoverVoided',
  'takenBack',
  'sentBack',
  'sheetsVoided',
  'waybillsVoided',
  'parcelReturned',
  'recipientCorrected',
  'deliveryChanged',
])

/** Whether an entry of this kind has a personal part that can be erased. */
export function isErasableKind(kind: EntryKind): boolean {
  return erasableKinds.has(kind)
}

/**
 * The applications the personal part of an entry is about, each once; empty where it is not about customers. A slip for several
 * applications has one collector, who concerns all of them.
 */
export function applicationsConcerned(
  { sheets, dispatch }: Pick<CustodyState, 'sheets' | 'dispatch'>,
  entry: Entry,
): ApplicationKey[] {
  switch (entry.kind) {
    case 'handedOver':
      return [...new Set(entry.body.sheets.map(({ application }) => application))]
    case 'handoverVoided':
    case 'takenBack':
    case 'sentBack':
    case 'sheetsVoided':
      return [...new Set(entry.body.sheets.flatMap(sheet => sheets.get(sheet)?.application ?? []))]
    case 'waybillsVoided':
      return [
        ...new Set(entry.body.waybills.flatMap(number => dispatch.waybills.get(number)?.parcel?.application ?? [])),
      ]
    case 'parcelReturned':
    case 'recipientCorrected':
    case 'deliveryChanged':
      return [entry.body.application]
    default:
      return []
  }
}

/** The first day that is still within the retention period: personal data last needed before it are past it. */
export function retentionCutoff(today: IsoDate, years: number): IsoDate {
  const day = `${yearOf(today) - years}${today.slice(4)}`
  // There is no 29 February in most years.
  return isIsoDate(day) ? day : addDays(`${day.slice(0, 8)}28`, 1)
}

/** What is known of an application when its erasure is judged. */
export interface ErasureFacts {
  /** The last import that brought it. */
  readonly lastImport: number
  /** The last entry before the retention period. */
  readonly cutoff: number
}

/** Sheets of an application that lie at the branch: its data are needed to hand them over. */
export function countSheetsHere(
  { sheets, applications }: Pick<CustodyState, 'sheets' | 'applications'>,
  application: ApplicationKey,
): number {
  return (applications.get(application) ?? []).filter(sheet => sheets.get(sheet)?.place === 'branch').length
}

/**
 * Whether nothing has happened to an application since the retention period began, and no sheet of it lies at the branch. What never
 * came to the branch counts from the last import that named it.
 */
export function isPastRetention(
  { sheets, applications }: Pick<CustodyState, 'sheets' | 'applications'>,
  application: ApplicationKey,
  { lastImport, cutoff }: ErasureFacts,
): boolean {
  if (lastImport > cutoff) return false
  return (applications.get(application) ?? []).every(sheet => {
    const custody = sheets.get(sheet)
    return custody !== undefined && custody.place !== 'branch' && custody.seq <= cutoff
  })
}
