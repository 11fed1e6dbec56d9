import { useTexts } from '../ui/language.tsx'
import { Brand } from './brand.tsx'
import { LockButton } from './lock-button.tsx'
import { OperatorMenu } from './operator-menu.tsx'
import classes from './top-bar.module.css'

/** The desk's name, the one look-up field, who is at the desk, and the lock. */
export function TopBar() {
  const { frame } = useTexts()
  return (
    <header className={classes.bar}>
      <Brand />
      <search className={classes.lookUp} aria-label={frame.lookUpRegion} />
      <OperatorMenu />
      <LockButton />
    </header>
  )
}
