import { IconEye } from '@tabler/icons-react'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { type Reveal, useReveal } from '../../data/use-reveal.ts'
import { useLocked } from '../../host/desk-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Masked } from '../../ui/masked.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './ledger.module.css'
import { personalPartsOf } from './personal-of-entry.ts'

interface PersonalPartProps {
  readonly entry: Entry
  /** The applications it is about; their customers are whose data it is. */
  readonly applications: readonly ApplicationKey[]
}

/** What stands beside the chain: masked until somebody asks, which is recorded. */
export function PersonalPart({ entry, applications }: PersonalPartProps) {
  const texts = useTexts().ledgerView
  const reveal = useReveal(applications, useLocked())
  const parts = personalPartsOf(entry, texts.personal)
  // Which settings changed the chain itself tells.
  if (entry.personalDigest === null || entry.kind === 'settingsChanged') return null
  const hidden = applications.length > 0 && parts.some(({ value, masked }) => value !== masked)
  return (
    <section aria-label={texts.detail.personal}>
      <div className={classes.personalHead}>
        <h3 className={classes.heading}>{texts.detail.personal}</h3>
        {hidden &&
          (reveal.revealed ? <span role="status">{texts.detail.shown}</span> : <RevealButton reveal={reveal} />)}
      </div>
      <ErrorNote error={reveal.error} />
      {parts.length === 0 ? (
        <p className={classes.quiet}>{texts.detail.erased}</p>
      ) : (
        <dl className={classes.facts}>
          {parts.map(({ label, value, masked }) => (
            <div key={label} className={classes.fact}>
              <dt>{label}</dt>
              <dd>
                <Masked label={label} masked={masked} value={!hidden || reveal.revealed ? value : null} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function RevealButton({ reveal }: { readonly reveal: Reveal }) {
  const texts = useTexts().ledgerView.detail
  const show = useAction(texts.reveal, reveal.reveal)
  useKeys({ F8: show })
  return <ActionButton action={show} keys="F8" variant="default" size="sm" leftSection={<IconEye size={18} />} />
}
