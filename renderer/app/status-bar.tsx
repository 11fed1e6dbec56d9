import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { BackupStatus } from './backup-status.tsx'
import { BalanceFigure } from './balance-figure.tsx'
import { Clock } from './clock.tsx'
import { PrinterStatus } from './printer-status.tsx'
import classes from './status-bar.module.css'

/** Whether everything is as it should be, at a glance. */
export function StatusBar() {
  const { frame } = useTexts()
  const head = useDesk(state => state.status?.head.seq ?? 0)
  const readOnly = useDesk(state => state.status?.readOnly != null)
  const Icon = readOnly ? IconLock : IconCircleCheck
  return (
    <footer className={classes.bar}>
      <PrinterStatus />
      <BalanceFigure />
      <span className={classes.item} data-tone={readOnly ? 'bad' : undefined}>
        <Icon size={18} aria-hidden="true" />
        {frame.statusBar.ledger} #{head.toLocaleString('en-US')}{' '}
        {readOnly ? frame.statusBar.readOnly : frame.statusBar.written}
      </span>
      <BackupStatus />
      <Clock />
    </footer>
  )
}
