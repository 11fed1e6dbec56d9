import type { ApplicationKey, SheetId } from '../../../shared/domain/application.ts'
import type { CustodyState } from '../../../shared/domain/custody.ts'
import type { PrintJob } from '../../../shared/domain/print-job.ts'

/** Whose data have been erased. */
export interface ErasedPersons {
  readonly isErased: (application: ApplicationKey) => boolean
  /** `seq` of entries whose personal part is gone. */
  readonly entries: ReadonlySet<number>
}

/** Whether a printed document may show personal data that have been erased. A report may show anybody's. */
export function showsErased(
  custody: CustodyState,
  { documentKind, reference, labels }: PrintJob,
  { isErased, entries }: ErasedPersons,
): boolean {
  const { slips, sheets, dispatch } = custody
  const ofSheet = (sheet: SheetId) => {
    const application = sheets.get(sheet)?.application
    return application !== undefined && isErased(application)
  }
  const ofWaybill = (number: string) => {
    const application = dispatch.waybills.get(number)?.parcel?.application
    return application !== undefined && isErased(application)
  }
  switch (documentKind) {
    case 'report':
      return true
    case 'slip': {
      const slip = slips.get(reference)
      return slip === undefined || entries.has(slip.seq) || slip.sheets.some(ofSheet)
    }
    case 'label':
      return (labels ?? dispatch.batches.get(reference)?.waybills ?? [reference]).some(ofWaybill)
    case 'manifest':
      return dispatch.manifests.get(reference)?.waybills.some(ofWaybill) ?? true
  }
}
