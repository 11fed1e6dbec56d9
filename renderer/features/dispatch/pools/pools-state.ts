import { create } from 'zustand'
import type { FileRefusal } from '../../../../shared/domain/import/file-refusal.ts'
import type { WaybillFile, WaybillFileFault } from '../../../../shared/domain/import/waybill-file.ts'
import type { Courier } from '../../../../shared/domain/waybill.ts'

/** What is looked at: all pools, a file on its way in, a roll being scanned, the unused numbers of a pool, one number. */
export type PoolsView =
  | { readonly kind: 'pools' }
  | { readonly kind: 'file' }
  | { readonly kind: 'roll' }
  | { readonly kind: 'numbers'; readonly courier: Courier; readonly account: string }
  | { readonly kind: 'life'; readonly text: string }

/** How far a file of numbers has come. Nothing is recorded before it is confirmed. */
export type FileStage =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' }
  | { readonly step: 'unreadable'; readonly code: FileRefusal | WaybillFileFault | 'notReachable' | 'broken' }
  | { readonly step: 'preview'; readonly found: WaybillFile }

/** Numbers scanned from a roll that are not recorded yet, in their order. */
export interface Roll {
  readonly courier: Courier
  /** null until a person says so. */
  readonly account: string | null
  readonly numbers: readonly string[]
}

interface PoolsState {
  readonly view: PoolsView
  readonly file: File | null
  readonly stage: FileStage
  /** null until a person says so. */
  readonly fileAccount: string | null
  readonly roll: Roll
}

const nothing: Omit<PoolsState, 'roll'> = {
  view: { kind: 'pools' },
  file: null,
  stage: { step: 'choose' },
  fileAccount: null,
}

/** What the dispatcher does with numbers. It outlives a visit to another part; a restart may lose it, since nothing is recorded yet. */
export const usePoolsState = create<PoolsState>(() => ({
  ...nothing,
  roll: { courier: 'sf', account: null, numbers: [] },
}))

/** Changes it. */
export const setPools = usePoolsState.setState

/** Looks at something else. */
export function showPools(view: PoolsView): void {
  setPools({ view })
}

/** Changes the roll. */
export function changeRoll(change: Partial<Roll>): void {
  setPools(({ roll }) => ({ roll: { ...roll, ...change } }))
}

/** Leaves nothing to whoever signs in next but a roll that is half scanned: the labels lie on the table, whoever records them. */
export function clearPools(): void {
  setPools(nothing)
}
