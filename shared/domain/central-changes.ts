import type { ApplicationKey, IsoDate, SheetId } from './application.ts'
import type { Entry } from './entry.ts'
import { shanghaiDay } from './shanghai-time.ts'
import type { Courier } from './waybill.ts'

/**
 * What the central system has to hear of a sheet. `mailed`: its courier has it; `collected`: it was handed over against a slip;
 * `issued`: neither is true any more, although it was reported.
 */
export type CentralState =
  | { readonly kind: 'mailed'; readonly courier: Courier; readonly waybill: string }
  | { readonly kind: 'collected'; readonly slipNo: string }
  | { readonly kind: 'issued' }

/** One line of a report back to the central system: a sheet and how it stands there now. */
export interface CentralChange {
  readonly sheet: SheetId
  /** null where the entry names none; the sheet tells its application all the same. */
  readonly application: ApplicationKey | null
  readonly state: CentralState
  /** The Asia/Shanghai day it came to be so. */
  readonly day: IsoDate
  /** The entry it came to be so with. */
  readonly seq: number
}

/** Changes under way, by sheet. null: what was noted is undone, and the central system never heard of it. */
export type CentralChanges = Map<SheetId, { readonly change: CentralChange | null; readonly reported: boolean }>

/**
 * Notes what an entry changes, in place. Give it every entry after one report up to the next, in their order, beginning with an
 * empty map. Nothing else is needed: a sheet that comes back first was out when the report before was written, and one that goes
 * out first was here.
 */
export function noteCentralChanges(changes: CentralChanges, entry: Entry): void {
  switch (entry.kind) {
    case 'handedOver':
      for (const { sheet, application } of entry.body.sheets)
        note(changes, entry, { sheet, application, state: { kind: 'collected', slipNo: entry.body.slipNo } })
      return
    case 'parcelCollected': {
      const { courier, waybill, application, sheets } = entry.body
      for (const sheet of sheets)
        note(changes, entry, { sheet, application, state: { kind: 'mailed', courier, waybill } })
      return
    }
    case 'handoverVoided':
    case 'takenBack':
      for (const sheet of entry.body.sheets)
        note(changes, entry, { sheet, application: null, state: { kind: 'issued' } })
      return
    case 'collectionUndone':
    case 'parcelReturned': {
      const { application, sheets } = entry.body
      for (const sheet of sheets) note(changes, entry, { sheet, application, state: { kind: 'issued' } })
    }
  }
}

/** The lines of a report, in the order in which things happened; the same entries always give the same lines. */
export function listCentralChanges(changes: CentralChanges): readonly CentralChange[] {
  return [...changes.values()]
    .flatMap(({ change }) => change ?? [])
    .sort((left, right) => left.seq - right.seq || (left.sheet < right.sheet ? -1 : 1))
}

function note(
  changes: CentralChanges,
  { seq, at }: Entry,
  fact: Pick<CentralChange, 'sheet' | 'application' | 'state'>,
): void {
  const back = fact.state.kind === 'issued'
  const reported = changes.get(fact.sheet)?.reported ?? back
  const change = back && !reported ? null : { ...fact, day: shanghaiDay(at), seq }
  changes.set(fact.sheet, { change, reported })
}
