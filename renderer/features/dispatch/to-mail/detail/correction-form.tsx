import type { Recipient } from '../../../../../shared/domain/entry.ts'
import { blocksMailing, checkRecipient } from '../../../../../shared/domain/mailing-checks.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { recipientOf } from '../../../../data/delivery.ts'
import { useRecord } from '../../../../data/use-record.ts'
import { useFeedback } from '../../../../ui/feedback.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { writeReason } from '../../../../ui/reason.ts'
import { ReasonField } from '../../../../ui/reason-field.tsx'
import { ProblemWord } from '../problem-word.tsx'
import type { RecipientDraft } from './correct-recipient.tsx'
import classes from './detail.module.css'
import { fieldOf, recipientFields } from './recipient-fields.ts'
import { RecipientInputs } from './recipient-inputs.tsx'
import { TaskForm } from './task-form.tsx'
import { useTask } from './use-task.ts'

interface CorrectionFormProps {
  readonly row: ApplicationRow
  readonly draft: RecipientDraft
  readonly onChange: (draft: RecipientDraft) => void
  readonly onDone: () => void
}

/** The new data beside what the central system says, and why. */
export function CorrectionForm({ row, draft, onChange, onDone }: CorrectionFormProps) {
  const texts = useTexts()
  const { correct } = texts.toMail
  const { field } = texts.toMail.detail
  const record = useRecord()
  const feedback = useFeedback()
  const recipient = tidy(draft.recipient)
  const now = recipientOf(row)
  const problems = checkRecipient(recipient)
  const empty = problems.filter(blocksMailing)
  const [toCorrect] = checkRecipient(now)
  const reason = writeReason(draft.reason, correct.reasons)
  const unchanged = recipientFields.every(one => recipient[one] === now[one])
  const missing = [
    ...(unchanged && empty.length === 0 ? [correct.change] : []),
    ...empty.map(code => field[fieldOf(code)]),
    ...(reason === null ? [texts.corrections.reason] : []),
  ]
  const task = useTask(
    correct.confirm,
    missing.length === 0,
    () =>
      record<'correctRecipient'>({
        kind: 'correctRecipient',
        application: row.key,
        recipient,
        reason: reason ?? '',
      }),
    () => {
      feedback.accept(correct.done(row.orderNo))
      onDone()
    },
  )
  return (
    <TaskForm task={task} missing={missing}>
      <p className={classes.hint}>{correct.kept}</p>
      <RecipientInputs
        row={row}
        value={draft.recipient}
        first={toCorrect ? fieldOf(toCorrect) : 'name'}
        onChange={next => onChange({ ...draft, recipient: next })}
      />
      <ul className={classes.found} aria-live="polite">
        {problems.map(code => (
          <li key={code}>
            <ProblemWord problems={[code]} />
          </li>
        ))}
      </ul>
      <ReasonField
        usual={correct.reasons}
        value={draft.reason}
        onChange={next => onChange({ ...draft, reason: next })}
      />
    </TaskForm>
  )
}

/** As it is recorded: one line each, without blanks at the ends. */
function tidy({ name, phone, address, postcode }: Recipient): Recipient {
  const line = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
  return { name: line(name), phone: line(phone), address: line(address), postcode: line(postcode) }
}
