import type { ApplicationKey, ApplicationPublic, SheetId } from './application.ts'
import type { Command } from './command.ts'
import type { Draft, Entry } from './entry.ts'
import { ok, type Result, refused } from './result.ts'

/** Where a sheet is. `expected`: the central system has issued it, the branch has not received it. */
export type Place = 'expected' | 'branch' | 'handedOver' | 'shipped' | 'sentBack' | 'void'

/** The custody of one sheet. */
export interface Custody {
  readonly application: ApplicationKey
  readonly place: Place
  /** The entry that brought it there, 0 while expected. */
  readonly seq: number
  /** The slip of that entry, null where it has none. */
  readonly slipNo: string | null
  /** The sheet this one replaces, null where it replaces none. */
  readonly reissueOf: SheetId | null
}

/** A slip and what became of it. */
export interface SlipState {
  readonly kind: 'handedOver' | 'takenBack' | 'sentBack'
  readonly seq: number
  readonly sheets: readonly SheetId[]
  readonly voided: boolean
  readonly reprints: number
}

/** Sheets by place. Received = all but `expected`; it equals the sum of the five others at every entry. */
export type Balance = Readonly<Record<Place | 'received', number>>

/** The state the host decides on. `evolve` changes it in place: a branch has up to a million sheets. */
export interface CustodyState {
  readonly sheets: Map<SheetId, Custody>
  readonly applications: Map<ApplicationKey, readonly SheetId[]>
  readonly slips: Map<string, SlipState>
  /** Highest slip sequence used per `branch-date`. */
  readonly slipSequences: Map<string, number>
  readonly counts: Record<Place, number>
  received: number
}

/** A desk on which nothing has happened yet. */
export function emptyCustody(): CustodyState {
  const counts = { expected: 0, branch: 0, handedOver: 0, shipped: 0, sentBack: 0, void: 0 }
  return {
    sheets: new Map(),
    applications: new Map(),
    slips: new Map(),
    slipSequences: new Map(),
    counts,
    received: 0,
  }
}

/** The sheets by place, and how many were ever received. */
export function balanceOf(state: CustodyState): Balance {
  return { ...state.counts, received: state.received }
}

/** Why custody refuses a command. Params are for the text of the refusal; sheets stand for themselves. */
export type CustodyRefusal =
  | { readonly code: 'noSheets' }
  | { readonly code: 'sheetTwice'; readonly sheet: SheetId }
  | { readonly code: 'sheetUnknown'; readonly sheet: SheetId }
  | { readonly code: 'sheetOfOtherApplication'; readonly sheet: SheetId; readonly application: ApplicationKey }
  | { readonly code: 'sheetNotReceived'; readonly sheet: SheetId }
  | {
      readonly code: 'sheetElsewhere'
      readonly sheet: SheetId
      readonly place: Place
      /** The entry that tells who, when and to whom. */
      readonly seq: number
      readonly slipNo: string | null
    }
  | { readonly code: 'handReasonMissing'; readonly sheet: SheetId }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'slipUnknown'; readonly slipNo: string }
  | { readonly code: 'slipAlreadyVoid'; readonly slipNo: string }
  | { readonly code: 'slipNotHandover'; readonly slipNo: string }
  | { readonly code: 'sheetMovedSince'; readonly sheet: SheetId; readonly slipNo: string }
  | { readonly code: 'applicationUnknown'; readonly application: ApplicationKey }
  | { readonly code: 'reissueAlreadyLinked'; readonly sheet: SheetId }

/** What `decide` needs besides state and command. `day` is today in Asia/Shanghai. */
export interface DecideContext {
  readonly branchCode: string
  readonly day: string
}

/** Decides what a command leads to, or why it is refused. Changes nothing. */
export function decide(state: CustodyState, command: Command, context: DecideContext): Result<Draft, CustodyRefusal> {
  switch (command.kind) {
    case 'receive': {
      const problem =
        eachOnce(command.sheets) ?? firstProblem(command.sheets, sheet => mustBeAt(state, sheet, 'expected'))
      if (problem) return refused(problem)
      return ok({ kind: 'received', body: { sheets: command.sheets, via: command.via }, personal: null })
    }
    case 'handOver': {
      const ids = command.sheets.map(handed => handed.sheet)
      const problem =
        eachOnce(ids) ??
        firstProblem(command.sheets, handed => mustBelong(state, handed.sheet, handed.application)) ??
        firstProblem(ids, sheet => mustBeAt(state, sheet, 'branch')) ??
        firstProblem(command.sheets, handed =>
          handed.how === 'hand' && !command.handReasons[handed.sheet]?.trim()
            ? { code: 'handReasonMissing', sheet: handed.sheet }
            : null,
        )
      if (problem) return refused(problem)
      const { sheets, inPerson, documentKind, checks, collector, remark, handReasons } = command
      return ok({
        kind: 'handedOver',
        body: { slipNo: nextSlipNo(state, context), sheets, inPerson, documentKind, checks },
        personal: { collector, remark, handReasons },
      })
    }
    case 'voidHandover':
      return decideVoid(state, command.slipNo, command.reason)
    case 'takeBack': {
      const problem =
        eachOnce(command.sheets) ??
        firstProblem(command.sheets, sheet => mustBeAt(state, sheet, 'handedOver')) ??
        reasonGiven(command.reason)
      if (problem) return refused(problem)
      const body = { slipNo: nextSlipNo(state, context), sheets: command.sheets }
      return ok({ kind: 'takenBack', body, personal: { reason: command.reason, collector: command.collector } })
    }
    case 'sendBack': {
      const problem = movableWithReason(state, command.sheets, command.reason)
      if (problem) return refused(problem)
      const body = { slipNo: nextSlipNo(state, context), sheets: command.sheets }
      return ok({ kind: 'sentBack', body, personal: { reason: command.reason } })
    }
    case 'voidSheets': {
      const problem = movableWithReason(state, command.sheets, command.reason)
      if (problem) return refused(problem)
      return ok({ kind: 'sheetsVoided', body: { sheets: command.sheets }, personal: { reason: command.reason } })
    }
    case 'linkReissue':
      return decideReissue(state, command.oldSheet, command.newSheet)
    case 'reprint': {
      const slip = state.slips.get(command.slipNo)
      if (!slip) return refused({ code: 'slipUnknown', slipNo: command.slipNo })
      const body = { slipNo: command.slipNo, reprint: slip.reprints + 1 }
      return ok({ kind: 'reprinted', body, personal: null })
    }
    case 'reveal':
      return state.applications.has(command.application)
        ? ok({ kind: 'revealed', body: { application: command.application }, personal: null })
        : refused({ code: 'applicationUnknown', application: command.application })
  }
}

function decideVoid(state: CustodyState, slipNo: string, reason: string): Result<Draft, CustodyRefusal> {
  const slip = state.slips.get(slipNo)
  if (!slip) return refused({ code: 'slipUnknown', slipNo })
  if (slip.kind !== 'handedOver') return refused({ code: 'slipNotHandover', slipNo })
  if (slip.voided) return refused({ code: 'slipAlreadyVoid', slipNo })
  const moved = slip.sheets.find(sheet => state.sheets.get(sheet)?.seq !== slip.seq)
  if (moved) return refused({ code: 'sheetMovedSince', sheet: moved, slipNo })
  if (!reason.trim()) return refused({ code: 'reasonMissing' })
  return ok({ kind: 'handoverVoided', body: { slipNo, sheets: slip.sheets }, personal: { reason } })
}

function decideReissue(state: CustodyState, oldSheet: SheetId, newSheet: SheetId): Result<Draft, CustodyRefusal> {
  const replacement = state.sheets.get(newSheet)
  if (!replacement) return refused({ code: 'sheetUnknown', sheet: newSheet })
  if (oldSheet === newSheet) return refused({ code: 'sheetTwice', sheet: newSheet })
  if (replacement.reissueOf) return refused({ code: 'reissueAlreadyLinked', sheet: newSheet })
  for (const [sheet, custody] of state.sheets)
    if (custody.reissueOf === oldSheet) return refused({ code: 'reissueAlreadyLinked', sheet })
  const problem = mustBeAt(state, oldSheet, 'sentBack')
  if (problem) return refused(problem)
  return ok({ kind: 'reissueLinked', body: { oldSheet, newSheet }, personal: null })
}

function nextSlipNo(state: CustodyState, { branchCode, day }: DecideContext): string {
  const prefix = `${branchCode}-${day.replaceAll('-', '')}`
  const next = (state.slipSequences.get(prefix) ?? 0) + 1
  return `${prefix}-${String(next).padStart(4, '0')}`
}

function movableWithReason(state: CustodyState, sheets: readonly SheetId[], reason: string): CustodyRefusal | null {
  return eachOnce(sheets) ?? firstProblem(sheets, sheet => mustBeAt(state, sheet, 'branch')) ?? reasonGiven(reason)
}

function reasonGiven(reason: string): CustodyRefusal | null {
  return reason.trim() ? null : { code: 'reasonMissing' }
}

function eachOnce(sheets: readonly SheetId[]): CustodyRefusal | null {
  if (sheets.length === 0) return { code: 'noSheets' }
  const seen = new Set<SheetId>()
  for (const sheet of sheets) {
    if (seen.has(sheet)) return { code: 'sheetTwice', sheet }
    seen.add(sheet)
  }
  return null
}

function firstProblem<T>(items: readonly T[], check: (item: T) => CustodyRefusal | null): CustodyRefusal | null {
  for (const item of items) {
    const problem = check(item)
    if (problem) return problem
  }
  return null
}

function mustBelong(state: CustodyState, sheet: SheetId, application: ApplicationKey): CustodyRefusal | null {
  const custody = state.sheets.get(sheet)
  if (!custody) return { code: 'sheetUnknown', sheet }
  return custody.application === application
    ? null
    : { code: 'sheetOfOtherApplication', sheet, application: custody.application }
}

function mustBeAt(state: CustodyState, sheet: SheetId, place: Place): CustodyRefusal | null {
  const custody = state.sheets.get(sheet)
  if (!custody) return { code: 'sheetUnknown', sheet }
  if (custody.place === place) return null
  if (custody.place === 'expected') return { code: 'sheetNotReceived', sheet }
  return { code: 'sheetElsewhere', sheet, place: custody.place, seq: custody.seq, slipNo: custody.slipNo }
}

/** One application of an imported batch, with the sheets that came to the branch by this import. */
export interface BatchApplication extends ApplicationPublic {
  readonly received: readonly SheetId[]
}

/** Applies an accepted entry to the state, in place. `batch` gives the rows of an `imported` entry. */
export function evolve(state: CustodyState, entry: Entry, batch: Iterable<BatchApplication> = []): void {
  switch (entry.kind) {
    case 'imported':
      for (const application of batch) learn(state, application, entry.seq)
      return
    case 'received':
      for (const sheet of entry.body.sheets) move(state, sheet, 'branch', entry.seq, null)
      return
    case 'handedOver':
      moveAgainstSlip(
        state,
        entry.kind,
        entry.body.slipNo,
        entry.body.sheets.map(s => s.sheet),
        'handedOver',
        entry.seq,
      )
      return
    case 'takenBack':
      moveAgainstSlip(state, entry.kind, entry.body.slipNo, entry.body.sheets, 'branch', entry.seq)
      return
    case 'sentBack':
      moveAgainstSlip(state, entry.kind, entry.body.slipNo, entry.body.sheets, 'sentBack', entry.seq)
      return
    case 'handoverVoided': {
      const slip = state.slips.get(entry.body.slipNo)
      if (slip) state.slips.set(entry.body.slipNo, { ...slip, voided: true })
      for (const sheet of entry.body.sheets) move(state, sheet, 'branch', entry.seq, null)
      return
    }
    case 'sheetsVoided':
      for (const sheet of entry.body.sheets) move(state, sheet, 'void', entry.seq, null)
      return
    case 'reissueLinked': {
      const custody = state.sheets.get(entry.body.newSheet)
      if (custody) state.sheets.set(entry.body.newSheet, { ...custody, reissueOf: entry.body.oldSheet })
      return
    }
    case 'reprinted': {
      const slip = state.slips.get(entry.body.slipNo)
      if (slip) state.slips.set(entry.body.slipNo, { ...slip, reprints: entry.body.reprint })
      return
    }
    case 'operatorAdded':
    case 'operatorChanged':
    case 'settingsChanged':
    case 'revealed':
    case 'tailSetAside':
      return
  }
}

function learn(state: CustodyState, application: BatchApplication, seq: number): void {
  const known = state.applications.get(application.key) ?? []
  const sheets = application.bills.flatMap(bill => (bill.sheet ? [bill.sheet] : []))
  for (const sheet of sheets) {
    if (state.sheets.has(sheet)) continue
    state.sheets.set(sheet, { application: application.key, place: 'expected', seq: 0, slipNo: null, reissueOf: null })
    state.counts.expected += 1
  }
  for (const sheet of application.received) move(state, sheet, 'branch', seq, null)
  state.applications.set(application.key, [...new Set([...known, ...sheets])])
}

function moveAgainstSlip(
  state: CustodyState,
  kind: SlipState['kind'],
  slipNo: string,
  sheets: readonly SheetId[],
  place: Place,
  seq: number,
): void {
  state.slips.set(slipNo, { kind, seq, sheets, voided: false, reprints: 0 })
  const cut = slipNo.lastIndexOf('-')
  const prefix = slipNo.slice(0, cut)
  state.slipSequences.set(prefix, Math.max(state.slipSequences.get(prefix) ?? 0, Number(slipNo.slice(cut + 1))))
  for (const sheet of sheets) move(state, sheet, place, seq, slipNo)
}

function move(state: CustodyState, sheet: SheetId, place: Place, seq: number, slipNo: string | null): void {
  const custody = state.sheets.get(sheet)
  if (!custody) throw new Error(`entry ${seq} moves the unknown sheet ${sheet}`)
  if (custody.place === 'expected') state.received += 1
  state.counts[custody.place] -= 1
  state.counts[place] += 1
  state.sheets.set(sheet, { ...custody, place, seq, slipNo })
}
