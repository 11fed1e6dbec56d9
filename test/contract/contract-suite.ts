import { describe } from 'vitest'
import { describeAccess } from './suite/access-suite.ts'
import { describeAttacks } from './suite/attack-suite.ts'
import { describeBackups } from './suite/backup-suite.ts'
import type { Connect } from './suite/contract-desk.ts'
import { describeDesk } from './suite/desk-suite.ts'
import { describeDispatch } from './suite/dispatch-suite.ts'
import { describeImports } from './suite/import-suite.ts'
import { describeLedger } from './suite/ledger-suite.ts'
import { describeOperators } from './suite/operator-suite.ts'
import { describePrinting } from './suite/print-suite.ts'
import { describePrivacy } from './suite/privacy-suite.ts'
import { describeReadOnly } from './suite/read-only-suite.ts'
import { describeSession } from './suite/session-suite.ts'
import { describeSupport } from './suite/support-suite.ts'

/** Holds every method of the contract, what it does and what it refuses, against a host reached through `connect`. */
export function describeContract(name: string, connect: Connect): void {
  describe(name, () => {
    describeDesk(connect)
    describeAccess(connect)
    describeAttacks(connect)
    describeSession(connect)
    describeOperators(connect)
    describeLedger(connect)
    describeImports(connect)
    describePrinting(connect)
    describeDispatch(connect)
    describePrivacy(connect)
    describeBackups(connect)
    describeReadOnly(connect)
    describeSupport(connect)
  })
}
