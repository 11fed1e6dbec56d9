import { useTexts } from '../ui/language.tsx'
import { Brand } from './brand.tsx'
import { EmptyBranchForm } from './empty-branch-form.tsx'
import classes from './first-run.module.css'
import { HostGoneNotice } from './host-gone-notice.tsx'
import { LookSwitches } from './look-switches.tsx'
import page from './page.module.css'
import { RestoreBranch } from './restore-branch.tsx'
import { StartDemo } from './start-demo.tsx'

/** Before there is anything: an empty branch, one from a backup, or the demo branch. */
export function FirstRun() {
  const { frame } = useTexts()
  return (
    <main className={page.page}>
      <div className={page.wide}>
        <Brand />
        <HostGoneNotice />
        <div>
          <h1 className={page.title}>{frame.firstRun.title}</h1>
          <p className={classes.intro}>{frame.firstRun.intro}</p>
        </div>
        <div className={classes.ways}>
          <EmptyBranchForm />
          <div className={classes.other}>
            <RestoreBranch />
            <StartDemo />
          </div>
        </div>
        <LookSwitches />
      </div>
    </main>
  )
}
