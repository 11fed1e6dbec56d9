import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import classes from './brand.module.css'
import { DemoMark } from './demo-mark.tsx'

/** The desk's name and the branch it stands in. */
export function Brand() {
  const { common } = useTexts()
  const branch = useDesk(state => state.settings?.branch.name)
  return (
    <div className={classes.brand}>
      <strong className={classes.name}>{common.appName}</strong>
      <span className={classes.branch}>{branch}</span>
      <DemoMark />
    </div>
  )
}
