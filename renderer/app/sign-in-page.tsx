import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Brand } from './brand.tsx'
import { DemoPins } from './demo-pins.tsx'
import { FeedbackBar } from './feedback-bar.tsx'
import { HostGoneNotice } from './host-gone-notice.tsx'
import { LookSwitches } from './look-switches.tsx'
import classes from './page.module.css'
import { RecoverPinForm } from './recover-pin-form.tsx'
import { RefuseScans } from './refuse-scans.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Before anybody has signed in. */
export function SignInPage() {
  const { frame } = useTexts()
  const codeFile = useDesk(state => state.status?.recoveryCode ?? null)
  return (
    <main className={classes.page}>
      <div className={classes.narrow}>
        <Brand />
        <HostGoneNotice />
        <section className={classes.card}>
          <h1 className={classes.title}>{codeFile === null ? frame.signInTitle : frame.recovery.title}</h1>
          {codeFile === null ? (
            <>
              <p className={classes.hint}>{frame.signInHint}</p>
              <SignInForm preferred={null} label={frame.signIn} />
            </>
          ) : (
            <RecoverPinForm codeFile={codeFile} />
          )}
        </section>
        <DemoPins />
        <LookSwitches />
      </div>
      <RefuseScans />
      <FeedbackBar />
    </main>
  )
}
