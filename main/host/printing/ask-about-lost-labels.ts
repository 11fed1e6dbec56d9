import { labelStanding } from '../../../shared/domain/label-standing.ts'
import type { PrintJob } from '../../../shared/domain/print-job.ts'
import type { JobRecord } from './job-record.ts'

/** What a batch has of labels that the ledger does not know as printed. */
export interface WaitingLabels {
  readonly reference: string
  /** The numbers of the batch in the order of their labels. */
  readonly labels: readonly string[]
  readonly isWaiting: (label: string) => boolean
}

/** No more than a person can look through. A batch goes out in jobs of so many. */
const labelsOfQuestion = 25

/**
 * Questions about the labels that no known job holds, asked when jobs are lost: each of them may have come out. `at` is an
 * instant in UTC.
 */
export function askAboutLostLabels(
  batches: readonly WaitingLabels[],
  known: readonly PrintJob[],
  { newId, at }: { readonly newId: () => string; readonly at: string },
): JobRecord[] {
  return batches.flatMap(({ reference, labels, isWaiting }) =>
    partsOf(labels)
      .map(part => part.filter(label => isWaiting(label) && labelStanding('reserved', label, known) === 'notPrinted'))
      .filter(part => part.length > 0)
      .map(part => ({ job: questionAbout(part, reference, newId(), at), attempt: 0, systemJobId: null })),
  )
}

function questionAbout(labels: readonly string[], reference: string, id: string, at: string): PrintJob {
  return {
    ...{ id, documentKind: 'label', title: reference, reference, copies: 1, pages: labels.length, labels },
    ...{
      printer: '',
      paper: '',
      state: 'askPerson',
      fault: 'outcomeUnknown',
      detail: '',
      createdAt: at,
      changedAt: at,
    },
  }
}

function partsOf(labels: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(labels.length / labelsOfQuestion) }, (_, index) =>
    labels.slice(index * labelsOfQuestion, (index + 1) * labelsOfQuestion),
  )
}
