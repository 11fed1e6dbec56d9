import type { CustodyRefusal } from '../domain/decide-custody.ts'

/** Why a host method did not do what it was asked, besides refusals of custody. Texts for each code live in i18n. */
export type HostErrorCode =
  /** Nobody is signed in, or the desk is locked. */
  | 'notSignedIn'
  | 'roleMissing'
  | 'wrongPin'
  /** Params: `seconds` until the next try. */
  | 'pinLocked'
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
  /** Another import was committed after this one was checked. */
  | 'importOutdated'
  /** Params: `sheet`, `application`. */
  | 'sheetOfOtherApplication'
  | 'batchUnknown'
  | 'printJobUnknown'
  | 'printJobState'
  | 'brokenPdf'
  | 'settingInvalid'
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
