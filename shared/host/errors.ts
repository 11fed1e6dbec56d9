import type { CustodyRefusal } from '../domain/decide-custody.ts'

/** Why a host method did not do what it was asked, besides refusals of custody. Texts for each code live in i18n. */
export type HostErrorCode =
  /** Nobody is signed in, or the desk is locked. */
  | 'notSignedIn'
  | 'roleMissing'
  /** Params: `left`, tries before the operator is locked. */
  | 'wrongPin'
  /** Params: `seconds` until the next try. */
  | 'pinLocked'
  /** The operator's PIN is gone with the file that held it. */
  | 'pinLost'
  /** A supervisor can sign in, and set every other PIN. */
  | 'recoveryNotNeeded'
  | 'recoveryCodeWrong'
  | 'pinTooShort'
  | 'pinTooSimple'
  | 'nameMissing'
  | 'operatorUnknown'
  | 'nameTaken'
  | 'lastSupervisor'
  | 'alreadySetUp'
  /** The ledger is damaged; nothing may be written. Params: `file`, `line`. */
  | 'readOnly'
  | 'diskFull'
  /** Params: `detail`, the system's own words. */
  | 'writeFailed'
  | 'importUnknown'
  /** Another import was committed, or a sheet of this one was received, after it was checked. */
  | 'importOutdated'
  | 'batchUnknown'
  | 'printJobUnknown'
  | 'printJobState'
  /** The print system still holds the job, or does not answer. */
  | 'printJobHeld'
  /** The print system does not say which printers there are. Params: `fault` (a `PrintFault`), `detail`. */
  | 'printersUnavailable'
  | 'brokenPdf'
  /** A label is in a print job already, or came out. Params: `waybill`. */
  | 'labelInPrint'
  /** No label of this number is waiting to be printed. Params: `waybill`. */
  | 'labelNotReserved'
  /** Sheets of the application are at the branch, so its data are needed. Params: `application`, `sheets`. */
  | 'erasureSheetsHere'
  /** The retention period still runs. Params: `application`. */
  | 'erasureNotDue'
  /** This entry has no customer's data, or its period still runs. Params: `seq`. */
  | 'erasureEntry'
  /** All of it has been erased before. */
  | 'erasureNothing'
  /** A document that shows the data is just being sent to the printer. */
  | 'erasurePrinting'
  /** No address or folder is set to look for a newer version in. */
  | 'updateSourceMissing'
  /** Params: `detail`, the system's own words. */
  | 'updateUnreachable'
  /** The source has nothing for this system. */
  | 'updateNotThere'
  /** What is there or was fetched is not what the source announced; nothing was run. Params: `detail`. */
  | 'updateDamaged'
  /** The publisher's signature is missing or somebody else's; nothing was run. */
  | 'updateUnsigned'
  /** What the source has is not newer than this program. Params: `version`. */
  | 'updateNotNewer'
  /** Nothing has been fetched and checked. */
  | 'updateNotReady'
  /** Params: `work`, what is not finished: `import`, `printing`, `stockTake`, `handover` or `backup`. */
  | 'updateWorkOpen'
  /** The backup before the update failed; the update was not begun. */
  | 'updateBackupFailed'
  | 'settingInvalid'
  /** Fewer than twelve characters. */
  | 'passphraseTooShort'
  /** There is no passphrase yet, or what is kept of it cannot be read: nothing can be written. */
  | 'passphraseMissing'
  | 'wrongPassphrase'
  /** The second folder is not there; perhaps its stick is not plugged in. */
  | 'backupFolderMissing'
  /** What was read back is not what was written; it has been removed. */
  | 'backupUnverified'
  /** Not a backup, cut off, or altered. */
  | 'backupDamaged'
  /** Written by a newer program. */
  | 'backupNewer'
  /** Only an empty branch, or one whose ledger is damaged, with a supervisor signed in, can be restored. */
  | 'branchNotEmpty'
  /** The upload is over, was replaced by another, or has not been checked. */
  | 'restoreUnknown'
  | 'notSupported'
  /** The input does not have the shape of the contract; a bug in the window. Params: `detail`. */
  | 'badInput'
  | 'unknownMethod'
  /** The host cannot be reached. */
  | 'hostGone'
  | 'internal'

/** A refusal of the host: its own code, or that of custody with everything it says. */
export type HostError =
  | { readonly code: HostErrorCode; readonly params?: Readonly<Record<string, string | number>> }
  | CustodyRefusal
