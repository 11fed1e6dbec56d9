import type { Settings } from '../../shared/domain/settings.ts'
import type { Backups } from './backup/backups.ts'
import type { Restores } from './backup/restore/restores.ts'
import type { BatchPages } from './batches/batch-pages.ts'
import type { Imports } from './batches/imports.ts'
import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import type { DeskState } from './desk-state.ts'
import type { Erasures } from './erasure/erasures.ts'
import type { LabelPrints } from './label-prints.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { DeskLog } from './log/desk-log.ts'
import type { Operators } from './operators/operators.ts'
import type { PinRecovery } from './operators/pin-recovery.ts'
import type { PrinterDriver } from './printing/driver.ts'
import type { PrintQueue } from './printing/print-queue.ts'
import type { Session } from './session.ts'
import type { DamagedFile } from './set-file-aside.ts'
import type { UpdatePort } from './updates/update-port.ts'
import type { Updates } from './updates/updates.ts'
import type { PersonalCheck } from './verify/personal-check.ts'
import type { Verifier } from './verify/verifier.ts'

/** Encrypts for the user who is logged in to the PC; nobody else there can unseal it. */
export interface SecretStore {
  seal(text: string): Promise<string>
  /** Rejects what another user or PC sealed. */
  unseal(sealed: string): Promise<string>
}

/** What a shell lends to the host; null where it cannot. */
export interface Ports {
  /** Asks where to save a file of that name; null means the user cancelled. */
  readonly saveDialog: ((name: string) => Promise<string | null>) | null
  readonly printing: { readonly kind: 'cups' | 'windows'; readonly driver: PrinterDriver } | null
  /** Left out where the shell cannot keep secrets: they lie in a file that only the user may read. */
  readonly secrets?: SecretStore | null
  /** Left out where the shell cannot replace the program. */
  readonly updates?: UpdatePort | null
}

/** The parts of an open desk, for the methods of the contract. */
export interface Desk {
  readonly dataFolder: string
  readonly station: string
  readonly version: string
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  readonly ports: Ports
  readonly state: DeskState
  readonly ledger: Ledger
  readonly operators: Operators
  readonly session: Session
  readonly imports: Imports
  readonly batchPages: BatchPages
  readonly changes: Changes
  readonly log: DeskLog
  /** Notes a bug in the log and tells the shell. */
  readonly onBug: (error: unknown) => void
  readonly verifier: Verifier
  /** null on a broken ledger. */
  readonly personalCheck: PersonalCheck | null
  readonly erasures: Erasures
  readonly backups: Backups
  readonly restores: Restores
  readonly printing: PrintQueue | null
  /** null where the shell has no port for them. */
  readonly updates: Updates | null
  /** null where `printing` is. */
  readonly labelPrints: LabelPrints | null
  /** What was set aside when the ledger was opened. */
  readonly setAside: { readonly file: string; readonly bytes: number } | null
  /** Files found damaged at this start. */
  readonly damaged: readonly DamagedFile[]
  readonly pinRecovery: PinRecovery
  demo: boolean
  /** As the ledger tells them. */
  readonly settings: Settings
}
