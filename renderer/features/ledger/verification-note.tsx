import type { Verification } from '../../../shared/host/views.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressNote } from '../../ui/progress-note.tsx'
import classes from './ledger.module.css'
import type { VerificationRun } from './use-verification.ts'

/** How far the verification of the chain is, and what it found. */
export function VerificationNote({ run }: { readonly run: VerificationRun }) {
  const { ledgerView } = useTexts()
  const { view, error } = run
  if (error) return <ErrorNote error={error} onRetry={() => void run.begin()} />
  if (!view) return null
  if (view.state === 'running')
    return (
      <ProgressNote
        label={ledgerView.verify.running}
        done={view.done}
        total={view.total}
        onCancel={() => void run.cancel()}
      />
    )
  return <Result view={view} onDismiss={run.dismiss} />
}

function Result({ view, onDismiss }: { readonly view: Verification; readonly onDismiss: () => void }) {
  const { ledgerView, hostErrors } = useTexts()
  const texts = ledgerView.verify
  if (view.state === 'sound')
    return (
      <Notice
        tone="good"
        title={texts.sound(grouped(view.done), (view.milliseconds / 1000).toFixed(1))}
        onDismiss={onDismiss}
      >
        <span className={classes.hash}>{texts.head(String(view.head.seq), view.head.hash)}</span>
        {view.erased > 0 && <span>{texts.erased(grouped(view.erased))}</span>}
      </Notice>
    )
  if (view.broken) {
    const { file, line, seq, reason } = view.broken
    return (
      <Notice tone="bad" title={texts.broken(file, line, seq)} onDismiss={onDismiss}>
        {texts.brokenHint(hostErrors.breakReason[reason] ?? reason)}
      </Notice>
    )
  }
  return <Notice tone="warn" title={view.state === 'failed' ? texts.failed : texts.cancelled} onDismiss={onDismiss} />
}
