import { useState } from 'react'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useUnfinished } from '../../../ui/unfinished.ts'
import { useAction } from '../../../ui/use-action.ts'
import classes from './updates-section.module.css'
import type { FollowedUpdate } from './use-updates.ts'

/** What was found at the source, and the next step towards it. */
export function UpdateSteps({ update }: { readonly update: FollowedUpdate }) {
  const { updates } = useTexts()
  const [asking, setAsking] = useState(false)
  const fetch = useAction(updates.fetch, () => update.step('updates.fetch'))
  const ask = useAction(updates.install, () => setAsking(true))
  const { status } = update
  if (!status?.offer) return null
  const { version, releasedAt } = status.offer
  switch (status.state) {
    case 'same':
      return <Notice tone="good" title={updates.same(version)} />
    case 'older':
      return <Notice tone="warn" title={updates.older(version)} />
    case 'fetching':
      return <ProgressNote label={updates.fetching(version)} done={status.percent} total={100} />
    case 'ready':
      return (
        <>
          <Notice tone="good" title={updates.ready(version)} actions={<ActionButton action={ask} />}>
            {updates.readyHint}
          </Notice>
          <Dialog opened={asking} title={updates.confirm(version)} onClose={() => setAsking(false)} width={560}>
            <ConfirmUpdate update={update} onDone={() => setAsking(false)} />
          </Dialog>
        </>
      )
    default:
      return (
        <Notice tone="info" title={updates.offered(version)} actions={<ActionButton action={fetch} />}>
          {releasedAt === null ? updates.unreleased : updates.released(shanghaiDay(releasedAt))}
        </Notice>
      )
  }
}

function ConfirmUpdate({ update, onDone }: { readonly update: FollowedUpdate; readonly onDone: () => void }) {
  const { updates } = useTexts()
  const backedUp = useDesk(state => state.status?.backup.passphraseSet ?? false)
  const handovers = useUnfinished(state => state.handovers)
  const install = useAction(updates.install, async () => {
    await update.install(handovers)
    onDone()
  })
  return (
    <div className={classes.part}>
      <span>
        {backedUp && updates.backupFirst}
        {updates.confirmHint}
      </span>
      {!backedUp && (
        <Notice tone="warn" title={updates.noBackup}>
          {updates.noBackupHint}
        </Notice>
      )}
      {install.busy && <Notice tone="info" title={updates.installing} />}
      <div>
        <ActionButton action={install} />
      </div>
    </div>
  )
}
