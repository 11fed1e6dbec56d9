import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import classes from './demo-mark.module.css'

/** Nobody may take the demo branch for the real one. */
export function DemoMark() {
  const { frame } = useTexts()
  const demo = useDesk(state => state.status?.demo ?? false)
  return demo ? <span className={classes.demo}>{frame.demo}</span> : null
}
