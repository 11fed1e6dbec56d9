import { IconEye } from '@tabler/icons-react'
import type { ApplicationRow } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'
import type { Reveal } from '../../../data/use-reveal.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Masked } from '../../../ui/masked.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import classes from './personal-data.module.css'
import { personalFieldsOf } from './personal-fields.ts'

interface PersonalDataProps {
  readonly row: ApplicationRow
  readonly reveal: Reveal
}

/** Who the customer is: masked until somebody asks, which is recorded. */
export function PersonalData({ row, reveal }: PersonalDataProps) {
  const texts = useTexts().counter.personal
  const { name: recipient, phone, address } = recipientOf(row)
  return (
    <section aria-label={texts.heading}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{texts.heading}</h3>
        {row.personal === null ? null : reveal.revealed ? (
          <span className={classes.quiet} role="status">
            {texts.shown}
          </span>
        ) : (
          <RevealButton reveal={reveal} />
        )}
      </div>
      <ErrorNote error={reveal.error} onDismiss={reveal.dismiss} />
      {row.personal === null ? (
        <p className={classes.quiet}>{texts.erased}</p>
      ) : (
        <dl className={classes.fields}>
          {personalFieldsOf({ ...row.personal, recipient, phone, address }).map(({ name, value, masked }) => (
            <Field key={name} label={texts[name]} masked={masked} value={reveal.revealed ? value : null} />
          ))}
        </dl>
      )}
    </section>
  )
}

function RevealButton({ reveal }: { readonly reveal: Reveal }) {
  const texts = useTexts().counter.personal
  const may = useMay('reveal')
  const show = useAction(texts.reveal, reveal.reveal, { disabled: !may })
  useKeys({ F8: show })
  return <ActionButton action={show} keys="F8" variant="default" size="sm" leftSection={<IconEye size={18} />} />
}

interface FieldProps {
  readonly label: string
  readonly masked: string
  readonly value: string | null
}

function Field({ label, masked, value }: FieldProps) {
  return (
    <>
      <dt className={classes.name}>{label}</dt>
      <dd className={classes.value}>
        <Masked label={label} masked={masked} value={value} />
      </dd>
    </>
  )
}
