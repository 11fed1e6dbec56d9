import { Button } from '@mantine/core'
import { useDesk, useDeskStore } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that the host does not answer, for as long as it does not. */
export function HostGoneNotice() {
  const { frame } = useTexts()
  const gone = useDesk(state => state.gone)
  const desk = useDeskStore()
  if (!gone) return null
  return (
    <Notice
      tone="bad"
      title={frame.notice.hostGone}
      actions={
        <Button variant="default" onClick={desk.retry}>
          {frame.notice.retryNow}
        </Button>
      }
    >
      {frame.notice.hostGoneHint}
    </Notice>
  )
}
