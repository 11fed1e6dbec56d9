import type { Recipient } from '../../../../../shared/domain/entry.ts'
import type { MailingProblem } from '../../../../../shared/domain/mailing-checks.ts'
import { maskAddress, maskPersonName, maskPhone } from '../../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../../data/db.ts'

/** One field of a recipient. */
export type RecipientField = keyof Recipient

/** The fields in the order of an envelope. */
export const recipientFields: readonly RecipientField[] = ['name', 'phone', 'address', 'postcode']

const masks: Readonly<Record<RecipientField, (text: string) => string>> = {
  name: maskPersonName,
  phone: maskPhone,
  address: maskAddress,
  postcode: text => text,
}

/** The field a problem is about; the name where it is about all of them. */
export function fieldOf(problem: MailingProblem): RecipientField {
  if (problem === 'erased' || problem === 'nameMissing') return 'name'
  return problem === 'phoneMissing' || problem === 'phoneUnreadable' ? 'phone' : 'address'
}

/** A field as it may be shown by default. */
export function maskField(field: RecipientField, text: string): string {
  return masks[field](text)
}

/** What the central system says, whatever was corrected here; '' where it says nothing. */
export function exportedRecipient({ personal }: Pick<ApplicationRow, 'personal'>): Recipient {
  return {
    name: personal?.recipient ?? '',
    phone: personal?.phone ?? '',
    address: personal?.address ?? '',
    postcode: personal?.postcode ?? '',
  }
}
