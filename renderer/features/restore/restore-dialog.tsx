import { Dialog } from '../../ui/dialog.tsx'
import { inKilobytes } from '../../ui/file-size.ts'
import { useTexts } from '../../ui/language.tsx'
import { ProgressNote } from '../../ui/progress-note.tsx'
import { ChooseBackup } from './choose-backup.tsx'
import { ConfirmPlan } from './confirm-plan.tsx'
import { useRestore } from './use-restore.ts'

interface RestoreDialogProps {
  readonly opened: boolean
  /** A damaged ledger is restored, not an empty branch. */
  readonly damaged: boolean
  readonly onClose: () => void
}

/** From a backup file to the branch it holds: file and passphrase, what is in it, and only then the restore. */
export function RestoreDialog({ opened, damaged, onClose }: RestoreDialogProps) {
  const { restore } = useTexts().backup
  return (
    <Dialog opened={opened} title={restore.title} onClose={onClose} width={680}>
      <Steps damaged={damaged} />
    </Dialog>
  )
}

function Steps({ damaged }: { readonly damaged: boolean }) {
  const texts = useTexts().backup.restore
  const restore = useRestore()
  // Kept here, so that nothing typed is lost on the way to the plan and back.
  const { step, file } = restore
  const busy = step.name === 'uploading' || step.name === 'checking'
  return (
    <>
      <div hidden={step.name === 'planned' || step.name === 'committing'}>
        <ChooseBackup restore={restore} busy={busy} />
      </div>
      {step.name === 'uploading' && (
        <ProgressNote
          label={texts.uploading}
          done={inKilobytes(step.done)}
          total={inKilobytes(file?.size ?? 1)}
          onCancel={restore.cancelUpload}
        />
      )}
      {step.name === 'checking' && <ProgressNote label={texts.checking} done={0} total={null} />}
      {(step.name === 'planned' || step.name === 'committing') && (
        <ConfirmPlan plan={step.plan} restore={restore} damaged={damaged} />
      )}
    </>
  )
}
