import type { ApplicationKey, SheetId } from './application.ts'
import type { Command } from './command.ts'
import type { CheckRecord, Collector, DocumentKind } from './entry.ts'
import type { ProxyRequirements } from './settings.ts'

/** How a sheet was checked off: by its code, or by hand with a reason. */
export type CheckOff = { readonly how: 'scan' } | { readonly how: 'hand'; readonly reason: string }

/** A sheet that lies ready in the handover; `checked` is null until it has been scanned or ticked. */
export interface DraftSheet {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  readonly checked: CheckOff | null
}

/** What the clerk has seen of a proxy's papers. */
export type ProxySeen = Readonly<Record<'letter' | 'ownDocument' | 'copyOfPrincipalDocument', boolean>>

/** A handover that has been begun and not yet confirmed. */
export interface HandoverDraft {
  readonly sheets: readonly DraftSheet[]
  readonly inPerson: boolean
  readonly documentKind: DocumentKind
  readonly collector: Collector
  readonly proxySeen: ProxySeen
  /** Warnings of the checks were read and accepted. */
  readonly warningsAccepted: boolean
  readonly remark: string
}

/** The sheets of an application that lie at the branch. */
export interface SheetsHere {
  readonly application: ApplicationKey
  readonly sheets: readonly SheetId[]
}

/** Begins a handover of the sheets of one application. */
export function beginHandover(here: SheetsHere): HandoverDraft {
  const empty: HandoverDraft = {
    sheets: [],
    inPerson: true,
    documentKind: 'residentId',
    collector: { name: '', last4: '', phone: '', letterNo: '' },
    proxySeen: { letter: false, ownDocument: false, copyOfPrincipalDocument: false },
    warningsAccepted: false,
    remark: '',
  }
  return addToHandover(empty, here)
}

/** Adds another application to the same collector; sheets that are already there stay as they are. */
export function addToHandover(draft: HandoverDraft, here: SheetsHere): HandoverDraft {
  const known = new Set(draft.sheets.map(entry => entry.sheet))
  const added = here.sheets
    .filter(sheet => !known.has(sheet))
    .map(sheet => ({ sheet, application: here.application, checked: null }))
  return {
    ...draft,
    sheets: [...draft.sheets, ...added],
    warningsAccepted: draft.warningsAccepted && added.length === 0,
  }
}

/** Takes an application out of the handover. */
export function removeFromHandover(draft: HandoverDraft, application: ApplicationKey): HandoverDraft {
  return { ...draft, sheets: draft.sheets.filter(entry => entry.application !== application) }
}

/** The applications in the handover, in the order they were added. */
export function applicationsOf(draft: HandoverDraft): readonly ApplicationKey[] {
  return [...new Set(draft.sheets.map(entry => entry.application))]
}

/** What a scan did: `checked`, `again` (it was already), or `foreign` (not among the sheets of this handover). */
export type CheckOutcome = 'checked' | 'again' | 'foreign'

/** Checks a sheet off. A scan replaces a tick by hand, since it is the better evidence. One more sheet may bring a warning of its own. */
export function checkSheet(
  draft: HandoverDraft,
  sheet: SheetId,
  checked: CheckOff,
): { readonly draft: HandoverDraft; readonly outcome: CheckOutcome } {
  const found = draft.sheets.find(entry => entry.sheet === sheet)
  if (!found) return { draft, outcome: 'foreign' }
  if (found.checked && (found.checked.how === 'scan' || checked.how === 'hand')) return { draft, outcome: 'again' }
  const sheets = draft.sheets.map(entry => (entry.sheet === sheet ? { ...entry, checked } : entry))
  const warningsAccepted = draft.warningsAccepted && found.checked !== null
  return { draft: { ...draft, sheets, warningsAccepted }, outcome: 'checked' }
}

/** Takes the check of a sheet back; the sheet stays in the handover, unchecked. */
export function uncheckSheet(draft: HandoverDraft, sheet: SheetId): HandoverDraft {
  return { ...draft, sheets: draft.sheets.map(entry => (entry.sheet === sheet ? { ...entry, checked: null } : entry)) }
}

/** The sheets that will change hands: those that were checked off. */
export function checkedSheets(draft: HandoverDraft): readonly (DraftSheet & { readonly checked: CheckOff })[] {
  return draft.sheets.flatMap(entry => (entry.checked ? [{ ...entry, checked: entry.checked }] : []))
}

/** The sheet the clerk is expected to scan next, null when all have been. */
export function nextSheet(draft: HandoverDraft): SheetId | null {
  return draft.sheets.find(entry => !entry.checked)?.sheet ?? null
}

/** What still has to be filled in or seen before the handover can be confirmed. */
export type MissingInDraft =
  | 'sheets'
  | 'collectorName'
  | 'last4'
  | 'phone'
  | 'letter'
  | 'letterNo'
  | 'ownDocument'
  | 'copyOfPrincipalDocument'
  | 'warningsAccepted'

/**
 * What is missing, in the order of the form. What a proxy must show is the branch's own rule (setting); last four
 * characters are letters or digits. `warned`: the checks of the seed's rules gave a warning.
 */
export function missingInDraft(
  draft: HandoverDraft,
  proxy: ProxyRequirements,
  warned: boolean,
): readonly MissingInDraft[] {
  const { collector, proxySeen, inPerson } = draft
  const missing: MissingInDraft[] = []
  if (checkedSheets(draft).length === 0) missing.push('sheets')
  if (!collector.name.trim()) missing.push('collectorName')
  if (!/^[0-9A-Za-z]{4}$/.test(collector.last4)) missing.push('last4')
  if (collector.phone.replace(/\D/g, '').length < 7) missing.push('phone')
  if (!inPerson) {
    if (proxy.letter && !proxySeen.letter) missing.push('letter')
    if (proxy.letterNumber && !collector.letterNo.trim()) missing.push('letterNo')
    if (proxy.ownDocument && !proxySeen.ownDocument) missing.push('ownDocument')
    if (proxy.copyOfPrincipalDocument && !proxySeen.copyOfPrincipalDocument) missing.push('copyOfPrincipalDocument')
  }
  if (warned && !draft.warningsAccepted) missing.push('warningsAccepted')
  return missing
}

/** The command that records the handover. Papers seen of a proxy are recorded as checks beside those of the rules. */
export function handOverCommand(draft: HandoverDraft, checks: readonly CheckRecord[]): Command & { kind: 'handOver' } {
  const sheets = checkedSheets(draft)
  const seen = draft.inPerson ? [] : Object.entries(draft.proxySeen).filter(([, value]) => value)
  return {
    kind: 'handOver',
    sheets: sheets.map(({ sheet, application, checked }) => ({ sheet, application, how: checked.how })),
    inPerson: draft.inPerson,
    documentKind: draft.documentKind,
    collector: {
      name: draft.collector.name.trim(),
      last4: draft.collector.last4.toUpperCase(),
      phone: draft.collector.phone.trim(),
      letterNo: draft.inPerson ? '' : draft.collector.letterNo.trim(),
    },
    checks: [...checks, ...seen.map(([paper]) => ({ rule: `proxy.${paper}`, outcome: 'passed' as const }))],
    handReasons: Object.fromEntries(
      sheets.flatMap(({ sheet, checked }) => (checked.how === 'hand' ? [[sheet, checked.reason.trim()]] : [])),
    ),
    remark: draft.remark.trim(),
  }
}
