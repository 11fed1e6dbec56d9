import { IconFile } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { inMegabytes } from '../../ui/file-size.ts'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useFilePicker } from '../../ui/use-file-picker.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './restore.module.css'
import { isHostError, type Restore } from './use-restore.ts'

interface ChooseBackupProps {
  readonly restore: Restore
  /** It is being uploaded or checked. */
  readonly busy: boolean
}

/** Which file and its passphrase; what is wrong with either stands beside it. */
export function ChooseBackup({ restore, busy }: ChooseBackupProps) {
  const texts = useTexts().backup.restore
  const { file, fault, step } = restore
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const open = step.name === 'choosing'
  const picker = useFilePicker(open, restore.choose, '.fdbackup')
  const choose = useAction(file ? texts.chooseAgain : texts.choose, picker.pick, { disabled: !open })
  const check = useAction(
    texts.check,
    async () => {
      setTried(true)
      if (passphrase !== '') await restore.check(passphrase)
    },
    { disabled: file === null || busy },
  )
  useKeys({ 'Ctrl+O': choose })

  const wrong = fault?.code === 'wrongPassphrase'
  // Back from the host or from the plan: what is typed stays, and the next key goes into the field.
  const chosen = file !== null
  useEffect(() => {
    if (open && chosen) field.current?.focus()
  }, [open, chosen])

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void check.run()
  }

  return (
    <form className={classes.steps} onSubmit={onSubmit}>
      <p className={classes.quiet}>{texts.nothingYet}</p>
      <div className={classes.file}>
        <IconFile className={classes.icon} aria-hidden="true" />
        <div className={classes.fileWords}>
          <strong>{texts.file}</strong>
          {file ? (
            <span className={classes.name}>
              {file.name} · {texts.size(inMegabytes(file.size))}
            </span>
          ) : (
            <span className={classes.quiet}>{texts.noFile}</span>
          )}
        </div>
        <ActionButton action={choose} keys="Ctrl+O" variant={file ? 'default' : 'filled'} data-autofocus />
      </div>
      {picker.input}
      {picker.refusal && <Notice tone="bad" title={picker.refusal === 'noFile' ? texts.notAFile : texts.oneAtATime} />}
      {fault && !wrong && isHostError(fault) && <ErrorNote error={fault} />}
      {fault && !isHostError(fault) && <Notice tone="bad" title={texts.unreadable} />}
      <PassphraseField
        ref={field}
        label={texts.passphrase}
        description={texts.passphraseHint}
        value={passphrase}
        readOnly={busy}
        error={tried && passphrase === '' ? texts.passphraseMissing : undefined}
        onChange={setPassphrase}
      />
      {fault && wrong && isHostError(fault) && <ErrorNote error={fault} />}
      {!busy && (
        <div>
          <ActionButton action={check} submits />
        </div>
      )}
    </form>
  )
}
