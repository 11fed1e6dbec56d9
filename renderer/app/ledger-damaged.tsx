import { useState } from 'react'
import type { DeskStatus } from '../../shared/host/views.ts'
import { RestoreDialog } from '../features/restore/index.ts'
import { useDesk, useRole } from '../host/desk-context.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAction } from '../ui/use-action.ts'

interface LedgerDamagedProps {
  readonly damage: NonNullable<DeskStatus['readOnly']>
}

/** Where the ledger is broken, and the way out: a supervisor restores a backup. */
export function LedgerDamaged({ damage: { file, line, reason } }: LedgerDamagedProps) {
  const texts = useTexts()
  const { notice } = texts.frame
  const { restore } = texts.backup
  const supervisor = useRole('supervisor')
  // Where the damage begins with the first line, nobody can sign in.
  const anybody = useDesk(state => !state.status?.firstRun)
  const [restoring, setRestoring] = useState(false)
  const open = useAction(restore.open, () => setRestoring(true))
  return (
    <>
      <Notice
        tone="bad"
        title={notice.readOnly}
        actions={supervisor && <ActionButton action={open} variant="default" />}
      >
        {notice.readOnlyHint(file, line)}
        {texts.rules.sentenceGap}
        {notice.reason(texts.hostErrors.breakReason[reason] ?? reason)}
        {!supervisor && anybody && (
          <>
            {texts.rules.sentenceGap}
            {restore.damagedSupervisor}
          </>
        )}
      </Notice>
      <RestoreDialog opened={restoring} damaged onClose={() => setRestoring(false)} />
    </>
  )
}
