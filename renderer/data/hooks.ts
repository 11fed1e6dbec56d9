import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useEffect, useState } from 'react'
import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Entry, OperatorId } from '../../shared/domain/entry.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import type {
  ApplicationRow,
  CloseRow,
  CollectorRow,
  DeskDatabase,
  ExportRow,
  LabelBatchRow,
  ManifestRow,
  SlipRow,
  StockTakeRow,
  WaybillRow,
} from './db.ts'
import { findApplicationsOfEntry, findOperatorNames } from './entry-queries.ts'
import {
  countOpenLabels,
  findLabelBatch,
  findManifest,
  findWaybill,
  findWaybills,
  findWaybillsOf,
  listExports,
  listLabelBatches,
  listManifests,
  listOpenCollection,
  listPools,
  listReadyParcels,
  type OpenLabels,
  type PoolRow,
} from './parcel-queries.ts'
import {
  type Counts,
  countApplications,
  findApplication,
  findApplicationOfSheet,
  findApplications,
  findCursor,
  findEntry,
  findHistory,
  findLastCollector,
  findLatestSlip,
  findOperatorName,
  findSlip,
  findSlipHistory,
  findTimes,
  listEntries,
  listExpected,
  listToMail,
  listWaiting,
} from './queries.ts'
import { listCloses, listStockTakes } from './report-queries.ts'

// Every hook answers undefined while it reads for the first time, null when there is nothing, and again whenever it changes.

/** Carries the store to the hooks; the composition root provides it. */
export const DatabaseContext = createContext<DeskDatabase | null>(null)

/** The store of this desk. */
export function useDatabase(): DeskDatabase {
  const db = useContext(DatabaseContext)
  if (!db) throw new Error('no DatabaseContext above this component')
  return db
}

function useLive<T>(ask: (db: DeskDatabase) => Promise<T>, ...on: readonly unknown[]): T | undefined {
  const db = useDatabase()
  return useLiveQuery(() => ask(db), [db, ...on])
}

/**
 * For lists without an end: asked again for each entry that is applied, not for each part of an import. A live query would read the
 * whole list hundreds of times during a large one, and remember every key of it to know whether it is concerned.
 */
function useAfterEntries<T>(ask: (db: DeskDatabase) => Promise<T>): T | undefined {
  const db = useDatabase()
  const cursor = useCursor()
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    if (cursor === undefined) return
    let current = true
    ask(db).then(
      value => current && setAnswer(() => value),
      // Thrown while drawing, it reaches the error boundary as the error of a live query does.
      (error: unknown) =>
        current &&
        setAnswer(() => {
          throw error
        }),
    )
    return () => {
      current = false
    }
  }, [db, cursor, ask])
  return answer
}

/** An application; a null key answers null. */
export function useApplication(key: ApplicationKey | null): ApplicationRow | null | undefined {
  return useLive(async db => (key === null ? null : findApplication(db, key)), key)
}

/** Applications in the order of `keys`, for the visible part of a list. */
export function useApplications(keys: readonly ApplicationKey[]): readonly ApplicationRow[] | undefined {
  return useLive(db => findApplications(db, keys), keys.join('\n'))
}

/** The application a sheet belongs to; a null sheet answers null. */
export function useApplicationOfSheet(sheet: SheetId | null): ApplicationRow | null | undefined {
  return useLive(async db => (sheet === null ? null : findApplicationOfSheet(db, sheet)), sheet)
}

/** The entries about an application, oldest first. */
export function useHistory(key: ApplicationKey): readonly Entry[] | undefined {
  return useLive(db => findHistory(db, key), key)
}

/** A slip; a null number answers null. */
export function useSlip(slipNo: string | null): SlipRow | null | undefined {
  return useLive(async db => (slipNo === null ? null : findSlip(db, slipNo)), slipNo)
}

/** The slip issued last. */
export function useLatestSlip(): SlipRow | null | undefined {
  return useLive(findLatestSlip)
}

/** The entries about a slip, oldest first. */
export function useSlipHistory(slipNo: string): readonly Entry[] | undefined {
  return useLive(db => findSlipHistory(db, slipNo), slipNo)
}

/** The name of an operator, of those who have left too; null for the desk itself. */
export function useOperatorName(operator: OperatorId | null): string | null | undefined {
  return useLive(async db => (operator === null ? null : findOperatorName(db, operator)), operator)
}

/** The names of all operators, of those who have left too. */
export function useOperatorNames(): ReadonlyMap<OperatorId, string> | undefined {
  return useLive(findOperatorNames)
}

/** The applications an entry is about; none for an import. */
export function useApplicationsOfEntry(seq: number): readonly ApplicationKey[] | undefined {
  return useLive(db => findApplicationsOfEntry(db, seq), seq)
}

/** One entry; null when it is not there. */
export function useEntry(seq: number): Entry | null | undefined {
  return useLive(db => findEntry(db, seq), seq)
}

/** When entries were recorded, as UTC instants by `seq`. */
export function useTimes(seqs: readonly number[]): ReadonlyMap<number, string> | undefined {
  return useLive(db => findTimes(db, seqs), seqs.join())
}

/** Entries below `before` (null: the newest), newest first. */
export function useEntries(before: number | null, limit: number): readonly Entry[] | undefined {
  return useLive(db => listEntries(db, before, limit), before, limit)
}

/** Who collected for this buyer the last time. */
export function useLastCollector(title: string): CollectorRow | null | undefined {
  return useLive(db => findLastCollector(db, title), title)
}

/** Keys of the applications with sheets at the branch that are to be collected here, longest waiting first. */
export function useWaiting(): readonly ApplicationKey[] | undefined {
  return useAfterEntries(listWaiting)
}

/** Keys of the applications with sheets at the branch that are to be sent and in no parcel yet, longest waiting first. */
export function useToMail(): readonly ApplicationKey[] | undefined {
  return useAfterEntries(listToMail)
}

/** Keys of the applications with sheets that are yet to be received. */
export function useExpected(): readonly ApplicationKey[] | undefined {
  return useAfterEntries(listExpected)
}

/** How many applications there are, wait here and are expected. */
export function useCounts(): Counts | undefined {
  return useAfterEntries(countApplications)
}

/** The last entry that is applied; a good dependency for asking the host again. */
export function useCursor(): number | undefined {
  return useLive(findCursor)
}

/** A waybill number; a null one answers null. */
export function useWaybill(number: string | null): WaybillRow | null | undefined {
  return useLive(async db => (number === null ? null : findWaybill(db, number)), number)
}

/** Waybill numbers in the order they are asked for. */
export function useWaybills(numbers: readonly string[]): readonly WaybillRow[] | undefined {
  return useLive(db => findWaybills(db, numbers), numbers.join())
}

/** Every number the sheets of an application travelled or wait under. */
export function useWaybillsOf(application: ApplicationKey): readonly WaybillRow[] | undefined {
  return useLive(db => findWaybillsOf(db, application), application)
}

/** How many numbers each pool has of each state. */
export function usePools(): readonly PoolRow[] | undefined {
  return useAfterEntries(listPools)
}

/** Batches of labels, newest first. */
export function useLabelBatches(): readonly LabelBatchRow[] | undefined {
  return useLive(listLabelBatches)
}

/** A batch of labels; a null number answers null. */
export function useLabelBatch(batchNo: string | null): LabelBatchRow | null | undefined {
  return useLive(async db => (batchNo === null ? null : findLabelBatch(db, batchNo)), batchNo)
}

/** What is open or void in each batch of labels. */
export function useOpenLabels(): ReadonlyMap<string, OpenLabels> | undefined {
  return useLive(countOpenLabels)
}

/** Parcels whose labels are printed and that wait for their courier. */
export function useReadyParcels(courier: Courier): readonly WaybillRow[] | undefined {
  return useLive(db => listReadyParcels(db, courier), courier)
}

/** Parcels the courier has and has not signed for, in the order they were scanned. */
export function useOpenCollection(courier: Courier): readonly WaybillRow[] | undefined {
  return useLive(db => listOpenCollection(db, courier), courier)
}

/** Manifests, newest first. */
export function useManifests(): readonly ManifestRow[] | undefined {
  return useLive(listManifests)
}

/** A manifest; a null number answers null. */
export function useManifest(manifestNo: string | null): ManifestRow | null | undefined {
  return useLive(async db => (manifestNo === null ? null : findManifest(db, manifestNo)), manifestNo)
}

/** Exports for the central system, newest first. */
export function useExports(): readonly ExportRow[] | undefined {
  return useLive(listExports)
}

/** Closes of day, newest first. */
export function useCloses(): readonly CloseRow[] | undefined {
  return useLive(listCloses)
}

/** Stock-takes, newest first. */
export function useStockTakes(): readonly StockTakeRow[] | undefined {
  return useLive(listStockTakes)
}
