import { join } from 'node:path'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { type AccessCheck, createDispatcher, type Dispatch } from '../../shared/host/dispatcher.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { DeskStatus } from '../../shared/host/views.ts'
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
import { applyEntry, emptyDesk } from './desk-state.ts'
import { deskStatus } from './desk-status.ts'
import { Erasures } from './erasure/erasures.ts'
import { isDemo } from './fill-demo-branch.ts'
import { type Contact, type FolderLock, type Holder, lockFolder } from './folder-lock/folder-lock.ts'
import { areLabelsNoted, LabelPrints, waitingLabels } from './label-prints.ts'
import { openLedger } from './ledger/open-ledger.ts'
import { DeskLog } from './log/desk-log.ts'
import { createBackupNotes } from './log/log-backups.ts'
import { logPrintFaults } from './log/log-print-faults.ts'
import { logRefusals } from './log/log-refusals.ts'
import { backupMethods } from './methods/backup-methods.ts'
import { deskMethods } from './methods/desk-methods.ts'
import { fileMethods } from './methods/file-methods.ts'
import { importMethods } from './methods/import-methods.ts'
import { ledgerMethods } from './methods/ledger-methods.ts'
import { operatorMethods } from './methods/operator-methods.ts'
import { printMethods } from './methods/print-methods.ts'
import { privacyMethods } from './methods/privacy-methods.ts'
import { type Reopen, restoreMethods } from './methods/restore-methods.ts'
import { sessionMethods } from './methods/session-methods.ts'
import { settingsMethods } from './methods/settings-methods.ts'
import { updateMethods } from './methods/update-methods.ts'
import { Operators } from './operators/operators.ts'
import { PinRecovery } from './operators/pin-recovery.ts'
import { PinStore } from './operators/pin-store.ts'
import { openPrintQueue } from './printing/print-queue.ts'
import { makePrivate } from './private-folder.ts'
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

/** A running host. */
export interface Host {
  readonly dispatch: Dispatch
  status(): DeskStatus
  /** Tells a second start how to reach this desk. */
  announce(contact: Contact): Promise<void>
  /** A second start wants the window in front. */
  requestFocus(): void
  /** Notes a bug of the shell in the log. */
  noteBug(error: unknown): void
  /** Finishes what was begun and lets go of the folder. */
  close(): Promise<void>
}

/** Why a data folder is not opened: another desk has it, or a newer program wrote it. */
export type OpenRefusal = { readonly code: 'folderHeld'; readonly holder: Holder } | DataNewer

/** Opens a data folder and everything in it; or says why not. Throws when the folder cannot be used at all. */
export async function createHost(options: HostOptions): Promise<Result<Host, OpenRefusal>> {
  await makePrivate(options.dataFolder)
  const locked = await lockFolder(options.dataFolder, options.contact, isoNow(options.clock))
  if (!locked.ok) return refused({ code: 'folderHeld', holder: locked.error.holder })
  try {
    const opened = await openDesk(options, 0)
    if (opened.ok) return ok(runHost(options, opened.value, locked.value))
    await locked.value.release()
    return opened
  } catch (error) {
    new DeskLog(options.dataFolder, options.clock).bug(error)
    await locked.value.release()
    throw error
  }
}

/** `firstVersion`: the lowest the version of its changes may begin with. */
async function openDesk(options: HostOptions, firstVersion: number): Promise<Result<Desk, DataNewer>> {
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
  if (!ledger.broken)
    await setOrphansAside(dataFolder, new Set(state.batches.keys()), isoNow(clock).replaceAll(':', ''))
  const damaged: DamagedFile[] = damagedWitness ? [damagedWitness] : []
  // Colons are not allowed in Windows file names.
  const asideName = isoNow(clock).replaceAll(':', '')
  let printVersion = 0
  const changes = new Changes(
    Math.max(clock.now(), firstVersion),
    () => ledger.head.seq,
    () => printVersion,
  )
  onAppended = () => changes.bump()
  const printing =
    ports.printing &&
    (await openPrintQueue({
      folder: join(dataFolder, 'print'),
      driver: ports.printing.driver,
      now: () => new Date(clock.now()),
      newId: () => random(12).toString('hex'),
      // Spooled is not printed: a person says so.
      confirmSpooled: () => false,
      mayForget: job => areLabelsNoted(state.custody, job),
      waitingLabels: () => waitingLabels(state.custody),
      onDamaged: async there => {
        const name = 'print/jobs.jsonl'
        const aside = there ? await setFileAside(dataFolder, asideName, name) : null
        damaged.push(aside ?? { damaged: name, file: '' })
      },
    }))
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
    ...{ dataFolder, station, version, clock, random, ports, state, ledger, operators, session, imports, changes, log },
    ...{
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
    },
    get settings() {
      return state.settings
    },
  }
  log.started(desk)
  backups.start()
  return ok(desk)
}

function runHost(options: HostOptions, first: Desk, lock: FolderLock): Host {
  let desk = first
  let closing: Promise<void> | null = null
  let reopening: Promise<unknown> | null = null
  let isGone = false

  async function reopenAfter(change: () => Promise<Result<null, HostError>>): Promise<Result<DeskStatus, HostError>> {
    const { station, changes } = desk
    isGone = true
    await closeDesk(desk)
    const changed = await change()
    const opened = await openDesk({ ...options, station }, changes.version + 1)
    if (!opened.ok) throw new Error(opened.error.code)
    desk = opened.value
    dispatch = connect(desk, reopen, options.onBug)
    isGone = false
    return changed.ok ? ok(deskStatus(desk)) : changed
  }

  const reopen: Reopen = change => {
    const reopened = reopenAfter(change)
    reopening = reopened
      .catch(() => undefined)
      .finally(() => {
        reopening = null
      })
    return reopened
  }
  let dispatch = connect(desk, reopen, options.onBug)

  async function end(): Promise<void> {
    if (reopening) await reopening
    if (!isGone) await closeDesk(desk)
  }

  return {
    dispatch: async (method, input) => {
      if (reopening) await reopening
      return closing || isGone ? refused({ code: 'hostGone' }) : dispatch(method, input)
    },
    status: () => deskStatus(desk),
    announce: contact => lock.announce(contact),
    requestFocus: () => desk.changes.requestFocus(),
    noteBug: error => desk.log.bug(error),
    close: () => {
      closing ??= end().finally(() => lock.release())
      return closing
    },
  }
}

/** What answers the calls to an open desk. */
function connect(desk: Desk, reopen: Reopen, onBug: (error: unknown) => void): Dispatch {
  const methods = {
    ...deskMethods(desk),
    ...sessionMethods(desk),
    ...operatorMethods(desk),
    ...settingsMethods(desk),
    ...ledgerMethods(desk),
    ...importMethods(desk),
    ...privacyMethods(desk),
    ...printMethods(desk),
    ...backupMethods(desk),
    ...restoreMethods(desk, reopen),
    ...fileMethods(desk),
    ...updateMethods(desk),
  }
  const reportBug = (error: unknown) => {
    desk.log.bug(error)
    onBug(error)
  }
  const check: AccessCheck = access => desk.session.check(access)
  return logRefusals(createDispatcher(methods, check, reportBug), desk.log)
}

async function closeDesk({
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

function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}
