import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import classes from './brand.module.css'

/** The desk's name and the branch it stands in. */
export function Brand() {
  const { common, frame } = useTexts()
  const branch = useDesk(state => state.settings?.branch.name)
  const demo = useDesk(state => state.status?.demo ?? false)
  return (
    <div className={classes.brand}>
      <strong className={classes.name}>{common.appName}</strong>
      <span>{branch}</span>
      {demo && <span className={classes.demo}>{frame.demo}</span>}
    </div>
  )
}
