import type { Readiness } from '../../../../shared/domain/readiness.ts'
import type { StateWord } from '../../../ui/state-badge.tsx'
import type { BillStanding } from './bill-standing.ts'

/** An application in one word, and how many of its bills the word is true of. */
export interface ApplicationState {
  readonly word: StateWord
  readonly count: number
  readonly of: number
}

/** What the clerk can act on comes first; what is over and done comes last. */
const weight: readonly StateWord[] = [
  'ready',
  'overdue',
  'outOfStock',
  'paymentSyncing',
  'processing',
  'expected',
  'toBeMailed',
  'packed',
  'returned',
  'mailed',
  'collected',
  'void',
]

/** The word for where a bill stands. */
export function wordOf(readiness: Readiness): StateWord {
  switch (readiness.reason) {
    case 'atBranch':
      return 'ready'
    case 'handedOver':
      return 'collected'
    case 'shipped':
    case 'mailed':
      return 'mailed'
    case 'sentBack':
      return 'returned'
    case 'sheetVoid':
    case 'billVoid':
      return 'void'
    case 'outOfStock':
      return readiness.overdue ? 'overdue' : 'outOfStock'
    case 'paymentSyncing':
      return isOverdue(readiness.due) ? 'overdue' : 'paymentSyncing'
    case 'inProcess':
      return isOverdue(readiness.due) ? 'overdue' : 'processing'
    case 'onTheWayToBranch':
      return 'expected'
    case 'awaitingMailing':
      return readiness.waybill === null ? 'toBeMailed' : 'packed'
  }
}

/** The word for a whole application: that of the bill that asks most of the clerk. */
export function stateOf(standings: readonly Pick<BillStanding, 'readiness'>[]): ApplicationState {
  const words = standings.map(standing => wordOf(standing.readiness))
  const word = weight.find(candidate => words.includes(candidate)) ?? 'processing'
  return { word, count: words.filter(other => other === word).length, of: words.length }
}

function isOverdue(due: { readonly kind: string; readonly overdue?: boolean }): boolean {
  return due.overdue === true
}
