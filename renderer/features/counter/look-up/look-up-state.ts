import { create } from 'zustand'
import type { ApplicationKey, SheetId } from '../../../../shared/domain/application.ts'
import type { SearchHit } from '../../../search/messages.ts'

/** Sheets in the clerk's hand: scanned just now for one application. They count as checked in its handover. */
export interface InHand {
  readonly application: ApplicationKey
  readonly sheets: readonly SheetId[]
}

interface LookUpState {
  /** The question the hits below answer; '' while nothing is asked. */
  readonly answered: string
  readonly hits: readonly SearchHit[]
  /** How many applications match, beyond the hits too. */
  readonly total: number
  /** False while the index is still being built: there may be more. */
  readonly complete: boolean
  /** null until a sheet is scanned, and again when another application is opened. */
  readonly inHand: InHand | null
}

const nothingAsked: LookUpState = { answered: '', hits: [], total: 0, complete: true, inHand: null }

/** What the look-up has found; the field asks, the list shows. */
export const useLookUp = create<LookUpState>(() => nothingAsked)

/** The sheets of an application that are in the clerk's hand. */
export function sheetsInHand(application: ApplicationKey): readonly SheetId[] {
  const { inHand } = useLookUp.getState()
  return inHand?.application === application ? inHand.sheets : []
}

/** Changes what the look-up has found. */
export const setLookUp = useLookUp.setState
