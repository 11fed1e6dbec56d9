import { useState } from 'react'
import type { Recipient } from '../../../../../shared/domain/entry.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { recipientOf } from '../../../../data/delivery.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { noReason, type Reason } from '../../../../ui/reason.ts'
import { CorrectionForm } from './correction-form.tsx'

/** A correction that has been begun. */
export interface RecipientDraft {
  readonly recipient: Recipient
  readonly reason: Reason
}

interface CorrectRecipientProps {
  readonly row: ApplicationRow
  readonly opened: boolean
  readonly onClose: () => void
}

/** Corrects to whom a parcel goes. Esc keeps what was typed for as long as the parcel's details are open. */
export function CorrectRecipient({ row, opened, onClose }: CorrectRecipientProps) {
  const texts = useTexts().toMail.correct
  const [draft, setDraft] = useState<RecipientDraft | null>(null)
  return (
    <Dialog opened={opened} title={texts.title} onClose={onClose} width={860}>
      <CorrectionForm
        row={row}
        draft={draft ?? { recipient: recipientOf(row), reason: noReason }}
        onChange={setDraft}
        onDone={() => {
          setDraft(null)
          onClose()
        }}
      />
    </Dialog>
  )
}
