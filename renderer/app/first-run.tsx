import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Brand } from './brand.tsx'
import { EmptyBranchForm } from './empty-branch-form.tsx'
import classes from './first-run.module.css'
import { LookSwitches } from './look-switches.tsx'
import { Notices } from './notices.tsx'
import page from './page.module.css'
import { RestoreBranch } from './restore-branch.tsx'
import { StartDemo } from './start-demo.tsx'

/** Before there is anything: an empty branch, one from a backup, or the demo branch. Where a ledger is damaged from its start, a backup. */
export function FirstRun() {
  const { frame, backup } = useTexts()
  const isDamaged = useDesk(state => (state.status?.readOnly ?? null) !== null)
  return (
    <main className={page.page}>
      <div className={page.wide}>
        <Brand />
        <Notices />
        <div>
          <h1 className={page.title}>{isDamaged ? backup.restore.allDamaged : frame.firstRun.title}</h1>
          <p className={classes.intro}>{isDamaged ? backup.restore.allDamagedHint : frame.firstRun.intro}</p>
        </div>
        <div className={classes.ways}>
          {!isDamaged && <EmptyBranchForm />}
          <div className={classes.other}>
            <RestoreBranch damaged={isDamaged} />
            {!isDamaged && <StartDemo />}
          </div>
        </div>
        <LookSwitches />
      </div>
    </main>
  )
}
