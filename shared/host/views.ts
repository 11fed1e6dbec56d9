import type { ApplicationKey, IsoDate } from '../domain/application.ts'
import type { Balance } from '../domain/custody.ts'
import type { EntryKind, EntryOf, OperatorId, Role } from '../domain/entry.ts'
import type { HostError, HostErrorCode } from './errors.ts'

/** An operator as the window may see one. */
export interface OperatorView {
  readonly id: OperatorId
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  /** Instant until which PINs are not accepted, null when not locked. */
  readonly lockedUntil: string | null
}

/** Who is signed in. */
export interface SessionView {
  readonly operator: OperatorView
  /** The operator is known but must give the PIN again. */
  readonly locked: boolean
}

/** What the host can do; the window asks this, never which host it is. */
export interface Capabilities {
  /** `files.save` shows a dialog; otherwise the window offers a download. */
  readonly saveDialog: boolean
  readonly printing: 'cups' | 'windows' | 'none'
  /** The program can replace itself by a newer version. */
  readonly updates: boolean
}

/** The state of the desk as a whole. */
export interface DeskStatus {
  readonly station: string
  readonly version: string
  readonly dataFolder: string
  readonly demo: boolean
  /** No operator exists yet. */
  readonly firstRun: boolean
  /** Where the ledger is broken, null when it is sound. `line` counts from 1. */
  readonly readOnly: { readonly file: string; readonly line: number; readonly reason: string } | null
  /** A torn last line that was set aside at this start, null when there was none. */
  readonly setAside: { readonly file: string; readonly bytes: number } | null
  /** Files found damaged at this start and replaced; `file` is the folder where each lies now as it was found. */
  readonly damaged: readonly { readonly damaged: string; readonly file: string }[]
  /** The file with the code to set a supervisor's PIN again, where no supervisor has one any more; else null. */
  readonly recoveryCode: string | null
  /** The PC clock stands a minute or more before the latest entry: seconds it is behind, null when it does not. */
  readonly clockBehind: number | null
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string | null }
  readonly capabilities: Capabilities
  /**
   * `lastGood`: the UTC instant of the last backup that was verified, in any folder; null before the first. `fault`: why the last try
   * of some folder failed, null when all went well or none was made.
   */
  readonly backup: {
    readonly passphraseSet: boolean
    readonly lastGood: string | null
    readonly fault: HostErrorCode | null
  }
  readonly session: SessionView | null
  /** The host's clock, a UTC instant. */
  readonly now: string
}

/** A verification of the whole ledger from the disk. */
export interface Verification {
  /** `failed`: the disk could not be read; nothing is known. */
  readonly state: 'running' | 'sound' | 'broken' | 'cancelled' | 'failed'
  /** Sound entries so far, of all up to `head`. */
  readonly done: number
  readonly total: number
  readonly milliseconds: number
  /** The last entry when it began; later ones are not looked at. */
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string | null }
  /** Sheets by place after `head`, null unless sound. */
  readonly balance: Balance | null
  /** Entries whose personal part has been erased. */
  readonly erased: number
  /** The first bad entry, null unless broken. `line` counts from 1; `reason` has its text in i18n. */
  readonly broken: {
    readonly file: string
    readonly line: number
    readonly seq: number
    readonly reason: string
  } | null
}

/** An entry whose personal part would be erased. */
export interface PlannedEntry {
  readonly seq: number
  readonly kind: EntryKind
  /** A UTC instant. */
  readonly at: string
  /** null where the entry has no slip. */
  readonly slipNo: string | null
  /** Everyone's whom it is about. */
  readonly applications: readonly ApplicationKey[]
}

/** What erasing applications would remove besides their own data. */
export interface ErasurePlan {
  /** About these applications alone: they go along. */
  readonly own: readonly PlannedEntry[]
  /** About others as well: they stay unless they are named. */
  readonly shared: readonly PlannedEntry[]
  /** Sheets at the branch: the data of these applications are still needed. */
  readonly here: readonly { readonly application: ApplicationKey; readonly sheets: number }[]
}

/** What the retention period no longer covers. */
export interface PastRetention {
  /** The first Asia/Shanghai day that is still covered. */
  readonly before: IsoDate
  /** How many there are, of which `applications` are the first. */
  readonly total: number
  readonly applications: readonly ApplicationKey[]
  /** An earlier erasure is recorded, and its text could not yet be removed from every file. */
  readonly unfinished: boolean
}

/** An erasure that is recorded. */
export interface Erased {
  readonly entry: EntryOf<'personErased'>
  /** false: a file could not be written anew; the desk tries again by itself. */
  readonly finished: boolean
}

/** A backup that was read back and verified. */
export interface GoodBackup {
  /** The name of the file in its folder. */
  readonly file: string
  /** A UTC instant. */
  readonly at: string
  /** The last entry in it. */
  readonly seq: number
  readonly bytes: number
}

/** A folder that backups go to. */
export interface BackupFolder {
  /** Absolute. */
  readonly path: string
  /** The one of the settings; else the one in the data folder. */
  readonly second: boolean
  /** As last seen where the folder is not there now; null where none is known. */
  readonly lastGood: GoodBackup | null
  /** How many backups of this desk it held when it was last seen. */
  readonly kept: number
  /** Backups there still hold personal data that were erased since; they go as soon as a newer one is verified there. */
  readonly holdsErased: boolean
  /** Why the last try failed, null when it went well or none was made. */
  readonly fault: HostErrorCode | null
}

/** How the backups are. */
export interface BackupStatus {
  readonly passphraseSet: boolean
  /** A backup under way, in bytes written and read back; null when there is none. */
  readonly running: { readonly done: number; readonly total: number } | null
  readonly folders: readonly BackupFolder[]
}

/** What restoring an uploaded backup would lead to. */
export interface RestorePlan {
  /** The desk that wrote the backup. */
  readonly station: string
  /** When it was written, a UTC instant. */
  readonly at: string
  /** The last entry in the backup. */
  readonly seq: number
  readonly applications: number
  /** Names of the active operators. */
  readonly operators: readonly string[]
  readonly balance: Balance
  /** The last entry after the restore: that of the backup, or a later one of the damaged ledger that continues it. */
  readonly keeps: number
  /** Lines of the damaged ledger that would only be set aside, 0 for an empty branch. */
  readonly setsAside: number
}

/** A version of the program that some source has. */
export interface UpdateOffer {
  readonly version: string
  /** A UTC instant, null when the source does not say. */
  readonly releasedAt: string | null
}

/** How far an update of the program is. */
export interface UpdateStatus {
  readonly current: string
  /** `none`: nobody has looked; `same` and `older`: nothing to do; `offered`: it can be fetched; `ready`: fetched and checked. */
  readonly state: 'none' | 'same' | 'older' | 'offered' | 'fetching' | 'ready'
  /** What the source has, null before somebody looked. */
  readonly offer: UpdateOffer | null
  /** How much has been fetched, 0 to 100. */
  readonly percent: number
  /** Why the last fetch failed, null when it did not. */
  readonly fault: HostError | null
}

/** What `desk.changes` answers. A change of one of the numbers means: ask again. */
export interface DeskChanges {
  readonly version: number
  readonly headSeq: number
  readonly printVersion: number
  readonly sessionVersion: number
  /** Counts requests of a second start to bring this window to front. */
  readonly focusRequests: number
}
