import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { DamageNotice } from './damage-notice.tsx'
import { HostGoneNotice } from './host-gone-notice.tsx'
import { LedgerDamaged } from './ledger-damaged.tsx'
import classes from './notices.module.css'

/** What everyone at the desk must know before going on, above every screen. */
export function Notices() {
  const texts = useTexts()
  const { notice } = texts.frame
  const readOnly = useDesk(state => state.status?.readOnly ?? null)
  const setAside = useDesk(state => state.status?.setAside ?? null)
  const clockBehind = useDesk(state => state.status?.clockBehind ?? null)
  const [setAsideSeen, setSetAsideSeen] = useState(false)
  return (
    <section className={classes.notices} aria-label={texts.frame.notices}>
      <HostGoneNotice />
      {readOnly && <LedgerDamaged damage={readOnly} />}
      <DamageNotice />
      {clockBehind !== null && (
        <Notice tone="warn" title={notice.clockBehind}>
          {notice.clockBehindHint(describeSeconds(texts, clockBehind))}
        </Notice>
      )}
      {setAside && !setAsideSeen && (
        <Notice
          tone="warn"
          title={notice.setAside}
          actions={
            <Button variant="default" onClick={() => setSetAsideSeen(true)}>
              {texts.ui.dismiss}
            </Button>
          }
        >
          {notice.setAsideHint(String(setAside.bytes), setAside.file)}
        </Notice>
      )}
    </section>
  )
}

function describeSeconds({ frame }: Texts, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return frame.notice.minutes(String(minutes))
  const hours = Math.round(minutes / 60)
  return hours < 48 ? frame.notice.hours(String(hours)) : frame.notice.days(String(Math.round(hours / 24)))
}
