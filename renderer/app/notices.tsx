import { useState } from 'react'
import { describeSeconds } from '../../shared/i18n/describe-seconds.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { DamageNotice } from './damage-notice.tsx'
import { HostGoneNotice } from './host-gone-notice.tsx'
import { LedgerDamaged } from './ledger-damaged.tsx'
import classes from './notices.module.css'
import { UpdateNotice } from './update-notice.tsx'

/** What everyone at the desk must know before going on, above every screen. */
export function Notices() {
  const texts = useTexts()
  const { notice } = texts.frame
  const readOnly = useDesk(state => state.status?.readOnly ?? null)
  const setAside = useDesk(state => state.status?.setAside ?? null)
  const clockBehind = useDesk(state => state.status?.clockBehind ?? null)
  const [setAsideSeen, setSetAsideSeen] = useState(false)
  const [clockSeen, setClockSeen] = useState(false)
  return (
    <section className={classes.notices} aria-label={texts.frame.notices}>
      <HostGoneNotice />
      {readOnly && <LedgerDamaged damage={readOnly} />}
      <DamageNotice />
      {clockBehind !== null && !clockSeen && (
        <Notice tone="warn" title={notice.clockBehind} onDismiss={() => setClockSeen(true)}>
          {notice.clockBehindHint(describeSeconds(texts, clockBehind))}
        </Notice>
      )}
      {setAside && !setAsideSeen && (
        <Notice tone="warn" title={notice.setAside} onDismiss={() => setSetAsideSeen(true)}>
          {notice.setAsideHint(String(setAside.bytes), setAside.file)}
        </Notice>
      )}
      <UpdateNotice />
    </section>
  )
}
