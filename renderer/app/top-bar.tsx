import { LookUpField } from '../features/counter/index.ts'
import { useTexts } from '../ui/language.tsx'
import { DemoMark } from './demo-mark.tsx'
import { LockButton } from './lock-button.tsx'
import { OperatorMenu } from './operator-menu.tsx'
import classes from './top-bar.module.css'

/** The desk's name, the one look-up field, who is at the desk, and the lock. */
export function TopBar() {
  const { common, frame } = useTexts()
  return (
    <header className={classes.bar}>
      <strong className={classes.name}>{common.appName}</strong>
      <search className={classes.lookUp} aria-label={frame.lookUpRegion}>
        <LookUpField />
      </search>
      <DemoMark />
      <OperatorMenu />
      <LockButton />
    </header>
  )
}
