import { join } from 'node:path'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { Backups } from './backup/backups.ts'
import { finishRestore } from './backup/restore/install-restore.ts'
import { Restores } from './backup/restore/restores.ts'
import { prepareFolders, setOrphansAside } from './batches/batch-files.ts'
import { BatchPages } from './batches/batch-pages.ts'
import { Imports } from './batches/imports.ts'
import { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import { type DataNewer, findNewerFormat, noteDataFormat } from './data-format.ts'
import type { Desk, Ports } from './desk.ts'
import { applyEntry, type DeskState, emptyDesk } from './desk-state.ts'
import { Erasures } from './erasure/erasures.ts'
import { isDemo } from './fill-demo-branch.ts'
import type { Contact } from './folder-lock/folder-lock.ts'
import { areLabelsNoted, LabelPrints, waitingLabels } from './label-prints.ts'
import { openLedger } from './ledger/open-ledger.ts'
import { DeskLog } from './log/desk-log.ts'
import { createBackupNotes } from './log/log-backups.ts'
import { logPrintFaults } from './log/log-print-faults.ts'
import { Operators } from './operators/operators.ts'
import { PinRecovery } from './operators/pin-recovery.ts'
import { PinStore } from './operators/pin-store.ts'
import { openPrintQueue, type PrintQueue } from './printing/print-queue.ts'
import { replayEntry } from './replay-entry.ts'
import { Session } from './session.ts'
import { type DamagedFile, setFileAside } from './set-file-aside.ts'
import { noteDamage, settlePins } from './settle-damage.ts'
import { findOpenWork } from './updates/find-open-work.ts'
import { Updates } from './updates/updates.ts'
import { PersonalCheck } from './verify/personal-check.ts'
import { Verifier } from './verify/verifier.ts'

/** What a shell gives the host. */
export interface HostOptions {
  readonly dataFolder: string
  /** Names this desk among all desks of the branch. */
  readonly station: string
  readonly version: string
  /** How a second start can reach this one; `announce` says so later. */
  readonly contact: Contact
  readonly ports: Ports
  readonly clock: Clock
  readonly random: (bytes: number) => Buffer
  /** scrypt's N for new PINs; left out: what a branch needs. Lower where a test signs in a thousand times. */
  readonly pinCost?: number
  /** What new backup passphrases are derived with; left out: `backupCost`. */
  readonly passphraseCost?: number
  /** Hears of errors that are bugs of this program. */
  readonly onBug: (error: unknown) => void
}

/**
 * Opens everything in a data folder that is locked already; or says why not. `firstVersion`: the lowest the version of its changes
 * may begin with.
 */
export async function openDesk(options: HostOptions, firstVersion: number): Promise<Result<Desk, DataNewer>> {
  const { dataFolder, version, ports, clock, random, pinCost, passphraseCost } = options
  const restored = await finishRestore(dataFolder)
  const station = restored?.station ?? options.station
  const newer = await findNewerFormat(dataFolder)
  if (newer) return refused(newer)
  const log = new DeskLog(dataFolder, clock)
  const onBug = (error: unknown) => {
    log.bug(error)
    options.onBug(error)
  }
  await prepareFolders(dataFolder)
  const state = emptyDesk()
  const pins = await PinStore.open(dataFolder, clock)
  let onAppended = () => {}
  const opened = await openLedger(
    dataFolder,
    {
      ...{ station, clock, random, apply: entry => applyEntry(state, entry), onAppended: () => onAppended() },
      isErased: seq => state.erasure.entries.has(seq),
    },
    entry => replayEntry(dataFolder, state, entry),
  )
  const { ledger, setAside, damagedWitness } = opened
  if (ledger.broken?.reason === 'newer') {
    await ledger.close()
    return refused({ code: 'dataNewer', needs: null })
  }
  // A full disk must not keep the desk from opening; the ledger tells the same.
  if (!ledger.broken) await noteDataFormat(dataFolder).catch(() => undefined)
  // Colons are not allowed in Windows file names.
  const asideName = new Date(clock.now()).toISOString().replaceAll(':', '')
  if (!ledger.broken) await setOrphansAside(dataFolder, new Set(state.batches.keys()), asideName)
  const damaged: DamagedFile[] = damagedWitness ? [damagedWitness] : []
  let printVersion = 0
  const changes = new Changes(
    Math.max(clock.now(), firstVersion),
    () => ledger.head.seq,
    () => printVersion,
  )
  onAppended = () => changes.bump()
  const printing = await openPrinting(options, state, asideName, damaged)
  const labelPrints = printing && new LabelPrints({ custody: state.custody, ledger, printing })
  if (printing) logPrintFaults(printing, log)
  printing?.onChange(() => {
    printVersion += 1
    changes.bump()
  })
  await labelPrints?.noteConfirmed()
  await noteDamage(ledger, damaged)
  damaged.push(...(await settlePins({ dataFolder, state, ledger, pins, asideName })))
  const operators = new Operators({ state, ledger, pins, clock, random, pinCost })
  const pinRecovery = new PinRecovery({ dataFolder, operators, random })
  // A full disk must not keep the desk from opening for those who look things up.
  await pinRecovery.prepare().catch(() => undefined)
  const autoLockMinutes = () => desk.settings.autoLockMinutes
  const session = new Session({ operators, clock, autoLockMinutes, onChange: () => changes.bumpSession() })
  const receiveAtImport = () => desk.settings.receiveAtImport
  const imports = new Imports({ dataFolder, state, ledger, random, receiveAtImport })
  const batchPages = new BatchPages(dataFolder)
  const verifier = new Verifier({ dataFolder, ledger, clock, fileChanges: () => erasures.changes })
  const personalCheck = ledger.broken ? null : new PersonalCheck({ dataFolder, state, ledger })
  const noteBackups = createBackupNotes(log)
  const backups = await Backups.open({
    ...{ dataFolder, station, state, ledger, clock, random, onBug, passphraseCost, secrets: ports.secrets ?? null },
    settings: () => state.settings.backup,
    erasures: () => erasures,
    onChange: () => {
      noteBackups(backups.status())
      changes.bump()
    },
    onSourceDamaged: () => void verifier.begin(),
  })
  const erasures = await Erasures.open({
    ...{ dataFolder, state, ledger, batchPages, printing, clock, onBug },
    retentionYears: () => desk.settings.retentionYears,
    stopVerifying: async () => {
      await personalCheck?.stop()
      await verifier.stop()
      await backups.stop()
    },
    onRewritten: () => backups.begin(),
  })
  const restores = new Restores({ dataFolder, state, ledger, session, clock, random, secrets: ports.secrets ?? null })
  const { stock } = state.custody
  const updates =
    ports.updates &&
    new Updates({
      ...{ port: ports.updates, version, source: () => state.settings.update.source },
      openWork: () => findOpenWork({ imports, printing, stock, isBackingUp: () => backups.status().running !== null }),
      backUp: () => backups.complete(),
    })
  const desk: Desk = {
    dataFolder,
    station,
    version,
    clock,
    random,
    ports,
    state,
    ledger,
    operators,
    session,
    imports,
    changes,
    log,
    onBug,
    printing,
    labelPrints,
    updates: updates ?? null,
    setAside,
    damaged,
    pinRecovery,
    batchPages,
    verifier,
    personalCheck,
    erasures,
    backups,
    restores,
    demo: isDemo(dataFolder) && state.operators.size > 0,
    get settings() {
      return state.settings
    },
  }
  log.started(desk)
  backups.start()
  return ok(desk)
}

/** The print queue of a folder, null where the shell cannot print. Lost jobs are added to `damaged`. */
function openPrinting(
  { dataFolder, ports, clock, random }: HostOptions,
  { custody }: DeskState,
  asideName: string,
  damaged: DamagedFile[],
): Promise<PrintQueue> | null {
  return (
    ports.printing &&
    openPrintQueue({
      folder: join(dataFolder, 'print'),
      driver: ports.printing.driver,
      now: () => new Date(clock.now()),
      newId: () => random(12).toString('hex'),
      // Spooled is not printed: a person says so.
      confirmSpooled: () => false,
      mayForget: job => areLabelsNoted(custody, job),
      waitingLabels: () => waitingLabels(custody),
      onDamaged: async there => {
        const name = 'print/jobs.jsonl'
        const aside = there ? await setFileAside(dataFolder, asideName, name) : null
        damaged.push(aside ?? { damaged: name, file: '' })
      },
    })
  )
}

/** Finishes what was begun in an open desk. The lock of its folder stays. */
export async function closeDesk({
  session,
  changes,
  imports,
  batchPages,
  printing,
  labelPrints,
  verifier,
  personalCheck,
  erasures,
  backups,
  restores,
  ledger,
  log,
}: Desk): Promise<void> {
  session.close()
  changes.close()
  await backups.close()
  await restores.close()
  await erasures.settled()
  await verifier.stop()
  await personalCheck?.stop()
  await imports.close()
  await batchPages.close()
  await printing?.stop()
  await labelPrints?.settled()
  await ledger.close()
  log.close()
}
