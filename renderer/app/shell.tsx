import { useEffect, useState } from 'react'
import { clearCounter } from '../features/counter/index.ts'
import { clearDispatch } from '../features/dispatch/index.ts'
import { HelpPanel } from '../features/help/index.ts'
import { clearReports } from '../features/reports/index.ts'
import { clearStockTake } from '../features/stock-take/index.ts'
import { useTexts } from '../ui/language.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { AreaHost } from './area-host.tsx'
import { CommandPalette } from './command-palette.tsx'
import { NavigationRail } from './navigation-rail.tsx'
import { Notices } from './notices.tsx'
import classes from './shell.module.css'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useSessionKeys } from './use-session-keys.ts'
import { useTouch } from './use-touch.ts'

/** The frame around every screen. Only its regions scroll, never the window. */
export function Shell() {
  const { frame } = useTexts()
  const [helping, setHelping] = useState(false)
  const [choosing, setChoosing] = useState(false)
  useTouch()
  useSessionKeys()
  // The frame goes when somebody signs out, not under the lock.
  useEffect(() => clearCounter, [])
  useEffect(() => clearDispatch, [])
  useEffect(() => clearStockTake, [])
  useEffect(() => clearReports, [])
  useKeys({
    F1: { label: frame.help, run: () => setHelping(open => !open) },
    'Ctrl+K': { label: frame.palette, run: () => setChoosing(true) },
  })
  return (
    <div className={classes.frame}>
      <TopBar />
      <div className={classes.notices}>
        <Notices />
      </div>
      <NavigationRail helping={helping} onHelp={() => setHelping(open => !open)} />
      <AreaHost />
      {helping && <HelpPanel onClose={() => setHelping(false)} />}
      <StatusBar />
      <CommandPalette opened={choosing} onClose={() => setChoosing(false)} />
    </div>
  )
}
