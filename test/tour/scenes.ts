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

/** The scenes after the sign-in, in the order of the tour. Each can also be shown alone on the demo branch. */
export const scenes: Readonly<Record<string, (tour: Tour) => Promise<void>>> = {
  import: showImport,
  receiving: showReceiving,
  counter: showCounter,
  handover: showHandover,
  rules: showRules,
  proxy: showProxy,
  'A4 and QR': showA4,
  corrections: showCorrections,
  printing: showPrinting,
  ledger: showLedger,
  dispatch: showDispatch,
  supervisor: showSupervisor,
  'other screens': showOtherScreens,
  privacy: showPrivacy,
  backup: showBackup,
  faults: showFaults,
}
