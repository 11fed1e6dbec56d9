import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { type AccessCheck, createDispatcher, type Dispatch } from '../../shared/host/dispatcher.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { DeskStatus } from '../../shared/host/views.ts'
import type { DataNewer } from './data-format.ts'
import type { Desk } from './desk.ts'
import { deskStatus } from './desk-status.ts'
import { type Contact, type FolderLock, type Holder, lockFolder } from './folder-lock/folder-lock.ts'
import { DeskLog } from './log/desk-log.ts'
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
import { closeDesk, type HostOptions, openDesk } from './open-desk.ts'
import { makePrivate } from './private-folder.ts'

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
  const locked = await lockFolder(options.dataFolder, options.contact, new Date(options.clock.now()).toISOString())
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
    dispatch = connect(desk, reopen)
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
  let dispatch = connect(desk, reopen)

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
function connect(desk: Desk, reopen: Reopen): Dispatch {
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
  const check: AccessCheck = access => desk.session.check(access)
  return logRefusals(createDispatcher(methods, check, desk.onBug), desk.log)
}
