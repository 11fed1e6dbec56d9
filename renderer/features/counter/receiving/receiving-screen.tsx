import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { BalanceEquation } from './balance-equation.tsx'
import { ExpectedList } from './expected-list.tsx'
import { ReceivedList } from './received-list.tsx'
import classes from './receiving.module.css'
import { useReceiveScans } from './use-receive-scans.ts'

/** Sheets come to the branch: each is scanned in, or a parcel is accepted as a list. */
export function ReceivingScreen() {
  const texts = useTexts().receiving
  const { error, dismiss } = useReceiveScans()
  return (
    <Screen title={texts.title} detail={texts.scanHint} scroll="own">
      <div className={classes.frame}>
        <BalanceEquation />
        <ErrorNote error={error} onDismiss={dismiss} />
        <div className={classes.columns}>
          <ReceivedList />
          <ExpectedList />
        </div>
      </div>
    </Screen>
  )
}
