import { z } from 'zod'
import type { Application } from '../domain/application.ts'
import type { Balance } from '../domain/custody.ts'
import type { Entry, EntryOf } from '../domain/entry.ts'
import type { PrinterView, PrintJob } from '../domain/print-job.ts'
import type { Settings } from '../domain/settings.ts'
import {
  applicationSchema,
  commandSchema,
  erasureSchema,
  importSummarySchema,
  reportScopeSchema,
  rolesSchema,
  settingsPatchSchema,
} from './schemas.ts'
import type {
  BackupStatus,
  DeskChanges,
  DeskStatus,
  Erased,
  ErasurePlan,
  OperatorView,
  PastRetention,
  RestorePlan,
  SessionView,
  UpdateStatus,
  Verification,
} from './views.ts'

/** Who may call a method: anyone, whoever is signed in, or only certain roles. */
export type Access = 'anyone' | 'signedIn' | 'supervisor'

interface Method<I extends z.ZodType, O> {
  readonly input: I
  readonly access: Access
  /** Carries the type of the answer; never read. */
  readonly output?: O
}

function method<I extends z.ZodType>(access: Access, input: I) {
  return { returns: <O>(): Method<I, O> => ({ input, access }) }
}

const nothing = z.object({}).strict()
const id = z.string().min(1).max(64)
const pin = z.string().max(64)
const name = z.string().max(40)
/** HTTP carries no more either. */
const base64 = z
  .string()
  .max(32 * 1024 * 1024)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
/** At most 4 MB. */
const uploadPart = base64.max(Math.ceil((4 * 1024 * 1024) / 3) * 4)
const page = { offset: z.int().min(0), limit: z.int().min(1).max(2000) }

/** The one list of what the window can ask the host. A transport carries it; none knows its members. */
export const contract = {
  /** What this desk is, what it can do and who is signed in. */
  'desk.status': method('anyone', nothing).returns<DeskStatus>(),
  /** Waits up to 25 s until something changed since `version`; answers at once on a stale version. */
  'desk.changes': method('anyone', z.object({ version: z.int().min(0) }).strict()).returns<DeskChanges>(),
  /** A file for support that tells how the desk is: versions, settings, counts, faults, the log; no personal data. `content` is JSON in base64. */
  'desk.diagnostics': method('supervisor', nothing).returns<{ readonly name: string; readonly content: string }>(),
  /** First run: creates the first supervisor of an empty branch and signs in. */
  'desk.setUpEmpty': method('anyone', z.object({ name, pin }).strict()).returns<SessionView>(),
  /** First run: fills the folder with the demo branch. Nobody is signed in afterwards. */
  'desk.setUpDemo': method('anyone', nothing).returns<{ readonly operators: readonly OperatorView[] }>(),
  /**
   * Sets a supervisor's PIN with the code that lies in the data folder, where no supervisor has a PIN any more, and signs in. Errors:
   * recoveryNotNeeded, recoveryCodeWrong, operatorUnknown, pinTooShort, pinTooSimple.
   */
  'desk.recoverPin': method(
    'anyone',
    z.object({ operator: id, code: z.string().max(64), pin }).strict(),
  ).returns<SessionView>(),

  /** Active operators for the sign-in screen. */
  'session.operators': method('anyone', nothing).returns<readonly OperatorView[]>(),
  /** Errors: wrongPin, pinLocked, operatorUnknown. */
  'session.signIn': method('anyone', z.object({ operator: id, pin }).strict()).returns<SessionView>(),
  /** Locks the desk: the operator stays known, nothing can be recorded until the PIN is given again. */
  'session.lock': method('anyone', nothing).returns<null>(),
  'session.signOut': method('anyone', nothing).returns<null>(),
  /** Tells the host that a person is at the desk; keeps the idle lock away. */
  'session.touch': method('signedIn', nothing).returns<null>(),

  'operators.list': method('supervisor', nothing).returns<readonly OperatorView[]>(),
  'operators.add': method('supervisor', z.object({ name, pin, roles: rolesSchema }).strict()).returns<OperatorView>(),
  /** `pin` null keeps the old one. Errors: lastSupervisor, nameTaken. */
  'operators.change': method(
    'supervisor',
    z.object({ operator: id, name, pin: pin.nullable(), roles: rolesSchema, active: z.boolean() }).strict(),
  ).returns<OperatorView>(),

  'settings.get': method('anyone', nothing).returns<Settings>(),
  /** Replaces the given top-level settings; recorded. Errors: settingInvalid where the folder for backups cannot be used. */
  'settings.change': method('supervisor', z.object({ patch: settingsPatchSchema }).strict()).returns<Settings>(),

  /** Decides, appends, flushes; the answer is the acknowledgement. Also checks the role of the command itself. */
  'ledger.record': method('signedIn', z.object({ command: commandSchema }).strict()).returns<Entry>(),
  /** Entries with a `seq` above `cursor`, oldest first; fewer than `limit` where they are large. More follow while the last one is below `head`. */
  'ledger.after': method(
    'signedIn',
    z.object({ cursor: z.int().min(0), limit: z.int().min(1).max(5000) }).strict(),
  ).returns<{ readonly entries: readonly Entry[]; readonly head: number }>(),
  /** The applications of an imported batch, `received` being the sheets that came to the branch with it. */
  'ledger.batch': method(
    'signedIn',
    z.object({ batch: z.string().regex(/^[0-9a-f]{64}$/), ...page }).strict(),
  ).returns<{
    readonly applications: readonly (Application & { readonly received: readonly string[] })[]
    readonly total: number
  }>(),
  'ledger.balance': method('signedIn', nothing).returns<Balance>(),
  /** Begins to verify the whole ledger from the disk while the desk goes on; a run that is under way goes on instead. A break makes the desk read-only. */
  'ledger.beginVerify': method('supervisor', nothing).returns<Verification>(),
  /** The verification under way or the last one, null before the first. */
  'ledger.verification': method('supervisor', nothing).returns<Verification | null>(),
  /** Gives up the verification under way. */
  'ledger.cancelVerify': method('supervisor', nothing).returns<null>(),

  /** Opens an import and gives up one that was open; nothing changes before `imports.commit`. `head` is the `seq` the rows were checked against. */
  'imports.begin': method('supervisor', z.object({ head: z.int().min(0) }).strict()).returns<{ readonly id: string }>(),
  'imports.append': method(
    'supervisor',
    z.object({ id, applications: z.array(applicationSchema).max(2000) }).strict(),
  ).returns<{ readonly stored: number }>(),
  /** Stores all appended applications as one batch and one entry; whatever is refused, the import is over. Errors: importOutdated, sheetOfOtherApplication. */
  'imports.commit': method('supervisor', z.object({ id, summary: importSummarySchema }).strict()).returns<
    EntryOf<'imported'>
  >(),
  'imports.discard': method('supervisor', z.object({ id }).strict()).returns<null>(),

  /** Applications whose personal data are past the retention period, at most `limit` of them. */
  'privacy.pastRetention': method(
    'supervisor',
    z.object({ limit: z.int().min(1).max(20_000) }).strict(),
  ).returns<PastRetention>(),
  /** What erasing the personal data of these applications would remove. Changes nothing. */
  'privacy.plan': method('supervisor', erasureSchema.pick({ applications: true })).returns<ErasurePlan>(),
  /**
   * Erases the personal data of these applications, with every entry that is about them alone, and of the entries named besides;
   * `pin` is the supervisor's own. Sheets, numbers, days and operators stay. It cannot be undone. Errors: wrongPin, pinLocked,
   * erasureSheetsHere, erasureNotDue, erasureEntry, erasureNothing, erasurePrinting, applicationUnknown.
   */
  'privacy.erase': method('supervisor', erasureSchema.extend({ pin })).returns<Erased>(),
  /** Records that a report with whole names, phones and titles is about to be made; `pin` is the supervisor's own. Errors: wrongPin, pinLocked. */
  'privacy.revealReport': method('supervisor', reportScopeSchema.extend({ pin })).returns<EntryOf<'reportRevealed'>>(),

  'backup.status': method('signedIn', nothing).returns<BackupStatus>(),
  /**
   * From now on backups are written, encrypted with this passphrase; those of an earlier one keep theirs. `pin` is the supervisor's
   * own. Errors: wrongPin, pinLocked, passphraseTooShort.
   */
  'backup.setPassphrase': method(
    'supervisor',
    z.object({ pin, passphrase: z.string().max(500) }).strict(),
  ).returns<BackupStatus>(),
  /** Begins a backup while the desk goes on; folders in which nothing would change are passed over. Errors: passphraseMissing, readOnly. */
  'backup.begin': method('supervisor', nothing).returns<BackupStatus>(),
  /** Gives up the backup under way. */
  'backup.cancel': method('supervisor', nothing).returns<null>(),

  /** Opens the upload of a backup of so many bytes, and gives up one that was open. Errors of all of `restore`: branchNotEmpty, diskFull, writeFailed. */
  'restore.begin': method('anyone', z.object({ bytes: z.int().min(1) }).strict()).returns<{ readonly id: string }>(),
  /** The next part of the file. Errors: restoreUnknown, badInput (more than was announced). */
  'restore.append': method('anyone', z.object({ id, content: uploadPart }).strict()).returns<{
    readonly stored: number
  }>(),
  /** Unpacks and verifies the whole backup beside the branch; changes nothing. Errors: restoreUnknown, wrongPassphrase, backupDamaged, backupNewer. */
  'restore.check': method('anyone', z.object({ id, passphrase: z.string().max(500) }).strict()).returns<RestorePlan>(),
  /** Puts what was checked in the place of the branch and opens the desk anew; nobody is signed in. Errors: restoreUnknown. */
  'restore.commit': method('anyone', z.object({ id }).strict()).returns<DeskStatus>(),
  'restore.discard': method('anyone', z.object({ id }).strict()).returns<null>(),

  'print.printers': method('signedIn', nothing).returns<readonly PrinterView[]>(),
  /**
   * Queues a PDF; the answer says it is queued, not printed. `labels`: the reserved waybill numbers on its pages, one a
   * page in page order; the host records them as printed once they are. Labels need a dispatcher or supervisor.
   * Errors: labelNotReserved, labelInPrint.
   */
  'print.submit': method(
    'signedIn',
    z
      .object({
        documentKind: z.enum(['slip', 'label', 'manifest', 'report']),
        title: z.string().max(200),
        reference: z.string().max(100),
        copies: z.int().min(1).max(20),
        pdf: base64,
        labels: z.array(z.string().min(1).max(40)).min(1).max(25).nullable().optional(),
      })
      .strict()
      .refine(({ documentKind, copies, labels }) => !labels || (documentKind === 'label' && copies === 1))
      .refine(({ labels }) => !labels || new Set(labels).size === labels.length),
  ).returns<PrintJob>(),
  'print.jobs': method('signedIn', nothing).returns<readonly PrintJob[]>(),
  /** A person's word on a job whose outcome the desk does not know. */
  'print.resolve': method(
    'signedIn',
    z.object({ id, outcome: z.enum(['printed', 'notPrinted']) }).strict(),
  ).returns<PrintJob>(),
  /**
   * A person's word on how far a job of labels came: the last one that came out, null for none. Those are recorded as
   * printed, the others may be printed again. Refused with `printJobState` when the print system still held the job, which
   * is then taken out: look again.
   */
  'print.resolveLabels': method(
    'signedIn',
    z.object({ id, lastPrinted: z.string().min(1).max(40).nullable() }).strict(),
  ).returns<PrintJob>(),
  /** Sends a failed, cancelled or unprinted job again, by a person's decision. Never a job of labels. */
  'print.retry': method('signedIn', z.object({ id }).strict()).returns<PrintJob>(),
  'print.cancel': method('signedIn', z.object({ id }).strict()).returns<PrintJob>(),

  /** How far an update of the program is. All of these only where `capabilities.updates`. */
  'updates.status': method('supervisor', nothing).returns<UpdateStatus>(),
  /** Looks at the source of the settings. Errors: updateSourceMissing, updateUnreachable, updateNotThere, updateDamaged. */
  'updates.check': method('supervisor', nothing).returns<UpdateStatus>(),
  /** Asks for a file and looks at the folder it lies in; the answer stays as it was when the user cancelled. Errors as above. */
  'updates.choose': method('supervisor', nothing).returns<UpdateStatus>(),
  /** Begins to fetch what was found and to check it; nothing is run. Errors: updateNotNewer. */
  'updates.fetch': method('supervisor', nothing).returns<UpdateStatus>(),
  /**
   * Makes a backup where a passphrase is set, ends the desk and runs what was fetched. `handovers`: begun at the window and not
   * confirmed. Errors: updateNotReady, updateWorkOpen, updateBackupFailed.
   */
  'updates.install': method('supervisor', z.object({ handovers: z.int().min(0) }).strict()).returns<null>(),

  /** Asks where to save and writes the file; null means the user cancelled. Only where `capabilities.saveDialog`. */
  'files.save': method('signedIn', z.object({ name: z.string().max(120), content: base64 }).strict()).returns<{
    readonly path: string
  } | null>(),
}

/** The names of all methods. */
export type MethodName = keyof typeof contract
/** What a method takes. */
export type Input<M extends MethodName> = z.infer<(typeof contract)[M]['input']>
/** What a method answers on success. */
export type Output<M extends MethodName> = Exclude<(typeof contract)[M]['output'], undefined>
