import { IconEye } from '@tabler/icons-react'
import type { ApplicationRow } from '../../../../data/db.ts'
import { recipientOf } from '../../../../data/delivery.ts'
import type { Reveal } from '../../../../data/use-reveal.ts'
import { useMay } from '../../../../host/desk-context.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import classes from './detail.module.css'
import { exportedRecipient, maskField, recipientFields } from './recipient-fields.ts'

interface RecipientDataProps {
  readonly row: ApplicationRow
  readonly reveal: Reveal
}

/** To whom it goes: masked until somebody asks, which is recorded. What was corrected shows what it was. */
export function RecipientData({ row, reveal }: RecipientDataProps) {
  const texts = useTexts().toMail.detail
  const now = recipientOf(row)
  const exported = exportedRecipient(row)
  const show = (field: (typeof recipientFields)[number], text: string) =>
    text === '' ? texts.none : reveal.revealed ? text : maskField(field, text)
  return (
    <section aria-label={texts.recipient}>
      <div className={classes.sectionHead}>
        <h3 className={classes.heading}>{texts.recipient}</h3>
        {reveal.revealed ? (
          <span className={classes.quiet} role="status">
            {texts.shown}
          </span>
        ) : (
          <RevealButton reveal={reveal} />
        )}
      </div>
      <ErrorNote error={reveal.error} onDismiss={reveal.dismiss} />
      <dl className={classes.fields}>
        {recipientFields.map(field => (
          <div key={field} className={classes.field}>
            <dt>{texts.field[field]}</dt>
            <dd>
              {show(field, now[field])}
              {now[field] !== exported[field] && (
                <span className={classes.original}>
                  {texts.original} {exported[field] === '' ? texts.none : <s>{show(field, exported[field])}</s>}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function RevealButton({ reveal }: { readonly reveal: Reveal }) {
  const texts = useTexts().toMail.detail
  const may = useMay('reveal')
  const show = useAction(texts.reveal, reveal.reveal, { disabled: !may })
  useKeys({ F8: show })
  return <ActionButton action={show} keys="F8" variant="default" size="sm" leftSection={<IconEye size={18} />} />
}
