import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useDesk, useRole } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { useNavigation } from '../ui/navigation.ts'
import { Notice } from '../ui/notice.tsx'

/** Tells a supervisor once after signing in that there is a newer version; it is installed in the settings or not at all. */
export function UpdateNotice() {
  const { updates } = useTexts()
  const host = useHost()
  const goTo = useNavigation(state => state.goTo)
  const inSettings = useNavigation(state => state.area === 'settings')
  const supervisor = useRole('supervisor')
  const able = useDesk(state => state.status?.capabilities.updates ?? false)
  const source = useDesk(state => state.settings?.update.source ?? '')
  const [version, setVersion] = useState<string | null>(null)
  const looks = supervisor && able && source !== ''
  useEffect(() => {
    if (!looks) return
    let current = true
    // A source that is not there is nothing to bother anybody with; the settings say so.
    void host.call('updates.check', {}).then(answer => {
      if (current && answer.ok && answer.value.state === 'offered') setVersion(answer.value.offer?.version ?? null)
    })
    return () => {
      current = false
      setVersion(null)
    }
  }, [host, looks])
  // There the update itself stands.
  if (version === null || inSettings) return null
  return (
    <Notice
      tone="info"
      title={updates.notice(version)}
      actions={
        <Button
          onClick={() => {
            setVersion(null)
            goTo('settings', { kind: 'section', section: 'updates' })
          }}
        >
          {updates.open}
        </Button>
      }
      onDismiss={() => setVersion(null)}
    >
      {updates.noticeHint}
    </Notice>
  )
}
