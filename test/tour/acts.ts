import { showBackup } from './scenes/backup.ts'
import { showCorrections } from './scenes/corrections.ts'
import { showCounter } from './scenes/counter.ts'
import { showDispatch } from './scenes/dispatch.ts'
import { showFaults } from './scenes/faults.ts'
import { showA4, showHandover, showProxy, showRules } from './scenes/handover.ts'
import { showImport } from './scenes/import.ts'
import { showLedger } from './scenes/ledger.ts'
import { showOtherScreens } from './scenes/other-screens.ts'
import { showPrinting } from './scenes/printing.ts'
import { showPrivacy } from './scenes/privacy.ts'
import { showReceiving } from './scenes/receiving.ts'
import { showSupervisor } from './scenes/supervisor.ts'
import type { Tour } from './tour.ts'

/** The acts after the sign-in, each with its scenes, in the order of the tour. Each can also be played alone on the demo branch. */
export const acts: Readonly<Record<string, readonly ((tour: Tour) => Promise<void>)[]>> = {
  'at the counter': [showImport, showReceiving, showCounter, showHandover, showRules, showProxy, showA4],
  'corrections, printing, ledger, dispatch': [showCorrections, showPrinting, showLedger, showDispatch],
  'supervisor and settings': [showSupervisor, showOtherScreens, showPrivacy, showBackup, showFaults],
}
