import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { ImportedApplication } from '../../shared/domain/import/group-applications.ts'
import type { IssueCode } from '../../shared/domain/import/row-issue.ts'
import type { Language } from '../../shared/i18n/texts.ts'
import type { ImportLookup } from './compare-groups.ts'
import type { ImportProgress, ImportStep, PreviewCategory, PreviewPage, RememberedMappings } from './import-preview.ts'
import type { KeptRows, Recall } from './kept-rows.ts'

/** What the window can ask the worker, and what it answers. Everything comes in pages; no list is ever sent whole. */
export interface ImportRequests {
  open: {
    readonly input: { readonly remembered: RememberedMappings; readonly recall: Recall | null }
    readonly answer: ImportStep
  }
  page: {
    readonly input: {
      readonly category: PreviewCategory
      readonly code: IssueCode | null
      readonly offset: number
      readonly limit: number
    }
    readonly answer: PreviewPage
  }
  accepted: {
    readonly input: { readonly offset: number; readonly limit: number }
    readonly answer: { readonly applications: readonly ImportedApplication[]; readonly total: number }
  }
  reasons: {
    readonly input: { readonly language: Language }
    readonly answer: Uint8Array
  }
  keep: {
    readonly input: Record<never, never>
    readonly answer: KeptRows
  }
}

/** The names of the requests. */
export type RequestName = keyof ImportRequests

/** From the window to the worker. */
export type ToWorker =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly [N in RequestName]: RequestOf<N> }[RequestName]
  | { readonly kind: 'known'; readonly id: number; readonly known: Awaited<ReturnType<ImportLookup>> }

/** A request; `id` comes back with the answer. */
export interface RequestOf<N extends RequestName> {
  readonly kind: 'request'
  readonly id: number
  readonly name: N
  readonly input: ImportRequests[N]['input']
}

/** From the worker to the window. `failed` is a bug: expected failure is part of the answers. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | {
      readonly kind: 'lookup'
      readonly id: number
      readonly keys: readonly ApplicationKey[]
      readonly sheets: readonly SheetId[]
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ImportRequests[RequestName]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
