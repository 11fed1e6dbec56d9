import { useRef, useState } from 'react'
import type { BackupStatus } from '../../../../shared/host/views.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { Section } from '../section.tsx'
import { BackupFolderCard } from './backup-folder.tsx'
import { BackupNow } from './backup-now.tsx'
import { BackupPlaces } from './backup-places.tsx'
import classes from './backup-section.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import { useBackupStatus } from './use-backup-status.ts'

/** The backups of the branch: the passphrase first, then where they are, how they are, and making one now. */
export function BackupSection() {
  const { backup, settings } = useTexts()
  const texts = backup.section
  const demo = useDesk(state => state.status?.demo ?? false)
  const { status, error, show } = useBackupStatus()
  const [saved, setSaved] = useState(false)
  const [before, setBefore] = useState<BackupStatus | null>(null)
  const top = useRef<HTMLDivElement>(null)

  function onBegun(next: BackupStatus | null): void {
    setSaved(false)
    setBefore(next && status)
    if (next) show(next)
  }

  /** With the passphrase the host begins a backup by itself. */
  function onSaved(next: BackupStatus): void {
    onBegun(next)
    setSaved(true)
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'start' })
  }

  return (
    <div ref={top} className={classes.parts} tabIndex={-1}>
      <Section title={settings.sections.backup} hint={texts.hint}>
        {demo && <Notice tone="info" title={texts.demo} />}
        <ErrorNote error={error} />
        {saved && status?.passphraseSet && <Notice tone="good" title={backup.passphrase.saved} />}
        {status?.passphraseSet && <BackupNow status={status} before={before} onBegun={onBegun} />}
      </Section>
      {status && !status.passphraseSet && (
        <div className={classes.part}>
          <h2 className={classes.title}>{backup.passphrase.firstStep}</h2>
          <p className={classes.hint}>{backup.passphrase.hint}</p>
          <PassphraseForm label={backup.passphrase.firstStep} onSaved={onSaved} />
        </div>
      )}
      {status && <Folders status={status} />}
      <BackupPlaces />
      {status?.passphraseSet && <ChangePassphrase onSaved={onSaved} />}
      <p className={classes.hint}>{texts.howToRestore}</p>
    </div>
  )
}

function Folders({ status: { folders } }: { readonly status: BackupStatus }) {
  const texts = useTexts().backup.section
  return (
    <div className={classes.part}>
      {folders.map(folder => (
        <BackupFolderCard key={folder.path} folder={folder} />
      ))}
      {!folders.some(({ second }) => second) && (
        <Notice tone="warn" title={texts.onlyHere}>
          {texts.onlyHereHint}
        </Notice>
      )}
    </div>
  )
}

function ChangePassphrase({ onSaved }: { readonly onSaved: (status: BackupStatus) => void }) {
  const texts = useTexts().backup.passphrase
  const [changing, setChanging] = useState(false)
  const change = useAction(texts.change, () => setChanging(true))
  return (
    <Section title={texts.title} hint={texts.set}>
      <div>
        <ActionButton action={change} variant="default" />
      </div>
      <Dialog opened={changing} title={texts.change} onClose={() => setChanging(false)} width={600}>
        <p className={classes.dialogHint}>{texts.changeHint}</p>
        <PassphraseForm
          label={texts.change}
          onSaved={status => {
            setChanging(false)
            onSaved(status)
          }}
        />
      </Dialog>
    </Section>
  )
}
