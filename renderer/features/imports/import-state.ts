import { create } from 'zustand'
import type { SheetId } from '../../../shared/domain/application.ts'
import type { EntryOf } from '../../../shared/domain/entry.ts'
import type { FileRefusal } from '../../../shared/domain/import/file-refusal.ts'
import type { HeaderMapping } from '../../../shared/domain/import/headers.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { ImportPreview, ImportProgress, MappingRequest } from '../../imports/import-preview.ts'
import type { ImportSession } from '../../imports/import-session.ts'

/** How far an import has come. Nothing is recorded before `applying`. */
export type ImportStage =
  | { readonly step: 'choose' }
  /** null before the first report. */
  | { readonly step: 'working'; readonly progress: ImportProgress | null }
  /** `notReachable`: the window could not read the file at all. */
  | { readonly step: 'unreadable'; readonly code: FileRefusal | 'notReachable' }
  /** A bug, with its own words. */
  | { readonly step: 'broken'; readonly detail: string }
  /** `earlier` is what was remembered for this header, for a person who maps it anew. */
  | { readonly step: 'mapping'; readonly request: MappingRequest; readonly earlier: HeaderMapping }
  | {
      readonly step: 'preview'
      readonly preview: ImportPreview
      /** The ledger moved on after a first comparison. */
      readonly comparedAgain: boolean
      /** Why it could not be stored just now. */
      readonly refusal: HostError | null
    }
  | {
      readonly step: 'storing'
      readonly preview: ImportPreview
      readonly phase: 'sending' | 'committing'
      /** Applications the host has, of `total`. */
      readonly done: number
      readonly total: number
    }
  | {
      readonly step: 'applying'
      readonly preview: ImportPreview
      readonly entry: EntryOf<'imported'>
      /** Applications that can be looked up. */
      readonly done: number
    }
  | {
      readonly step: 'done'
      readonly preview: ImportPreview
      readonly entry: EntryOf<'imported'>
      /** Whether the look-up has it too. */
      readonly searchable: boolean
    }

interface ImportState {
  readonly stage: ImportStage
  readonly fileName: string
  /** Counts files begun, so that what comes late from an earlier one can be told. */
  readonly run: number
  /** The worker with the file; null before and after. */
  readonly session: ImportSession | null
  /** A person wants the import that is being stored to stop. */
  readonly stopping: boolean
  /** Sheets of the file that the ledger knows at another place than expected: they cannot be received any more. */
  readonly placed: ReadonlySet<SheetId>
}

const nothing: Omit<ImportState, 'run'> = {
  stage: { step: 'choose' },
  fileName: '',
  session: null,
  stopping: false,
  placed: new Set(),
}

/** The import under way. It outlives a visit to another area and the lock; a restart may lose it, since nothing is recorded yet. */
export const useImports = create<ImportState>(() => ({ ...nothing, run: 0 }))

/** Ends the import under way, whatever it is doing, and frees its worker. What was recorded stays recorded. */
export function clearImport(): void {
  useImports.getState().session?.cancel()
  useImports.setState(({ run }) => ({ ...nothing, run: run + 1 }))
}

/** Shows a stage, unless another file has been begun or this one was given up since `run`. Answers whether it did. */
export function showStage(run: number, stage: ImportStage): boolean {
  if (useImports.getState().run !== run) return false
  useImports.setState({ stage })
  return true
}
