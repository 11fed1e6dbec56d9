import { demoOperators } from '../../shared/demo/demo-branch.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import classes from './demo-pins.module.css'

/** The PINs of the demo branch, which guard nothing; not shown anywhere else. */
export function DemoPins() {
  const { frame } = useTexts()
  const demo = useDesk(state => state.status?.demo ?? false)
  if (!demo) return null
  return (
    <Notice tone="info" title={frame.firstRun.demoPins}>
      <ul className={classes.pins}>
        {demoOperators.map(({ name, pin }) => (
          <li key={name}>
            {name} <b>{pin}</b>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
