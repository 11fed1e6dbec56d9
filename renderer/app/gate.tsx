import { useDesk } from '../host/desk-context.tsx'
import { FeedbackBar } from './feedback-bar.tsx'
import { FirstRun } from './first-run.tsx'
import { LockScreen } from './lock-screen.tsx'
import { ReadModel } from './read-model.tsx'
import { Shell } from './shell.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { Starting } from './starting.tsx'

/** Shows what the state of the desk asks for. Under the lock the frame stays as it was, with everything typed. */
export function Gate() {
  const status = useDesk(state => state.status)
  const settled = useDesk(state => state.settings !== null)
  if (!status || !settled) return <Starting />
  if (status.firstRun) return <FirstRun />
  if (!status.session) return <SignInPage />
  return (
    <>
      <ReadModel>
        <Shell />
      </ReadModel>
      {status.session.locked ? <LockScreen operator={status.session.operator} /> : <FeedbackBar />}
    </>
  )
}
