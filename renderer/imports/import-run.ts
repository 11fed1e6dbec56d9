import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { type ApplicationGroup, groupApplications } from '../../shared/domain/import/group-applications.ts'
import type { IssueCode } from '../../shared/domain/import/row-issue.ts'
import type { JudgedApplication } from '../../shared/domain/import/verdicts.ts'
import type { Result } from '../../shared/domain/result.ts'
import { checkRows } from './check-rows.ts'
import { type Compared, compareGroups, type ImportLookup } from './compare-groups.ts'
import type {
  ImportPhase,
  ImportProgress,
  ImportStep,
  PreviewCategory,
  PreviewPage,
  RememberedMappings,
} from './import-preview.ts'
import { type JudgedFile, judgedFile, pageOf, summarise, unreadOf, withRead } from './judged-file.ts'
import { keepSettled } from './keep-settled.ts'
import { type KeptRows, type Recall, recogniseRows } from './kept-rows.ts'
import { type PlannedSheet, planSheets } from './plan-sheets.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import { readUnread } from './read-unread.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** What a run asks of its surroundings. */
export interface ImportPorts {
  progress(progress: ImportProgress): void
  lookup: ImportLookup
}

/** One file on its way in. Opening again with another mapping does not read the file again. */
export interface ImportRun {
  /** What `recall` holds is not read again; the answer is the same without it. */
  open(remembered: RememberedMappings, recall?: Recall): Promise<ImportStep>
  /** What was judged; throws before a preview exists. */
  judged(): JudgedFile
  /** A page of what was judged. */
  page(category: PreviewCategory, offset: number, limit: number, code: IssueCode | null): Promise<PreviewPage>
  /** What to recall at the next import, once all that is accepted here is stored. */
  keep(): KeptRows
}

const nothingKept: Recall = { program: '', head: Number.POSITIVE_INFINITY, rows: null }

/** What is known of a file once it has been judged. */
interface Judgement {
  readonly sheets: readonly PlannedSheet[]
  readonly spreadsheet: Spreadsheet
  readonly recall: Recall
  readonly compared: Compared
  readonly passedOver: number
  readonly head: number
  readonly file: JudgedFile
}

/** Starts an import of one file. Nothing is stored: the run only says what would be. */
export function createImportRun(fileName: string, bytes: Uint8Array<ArrayBuffer>, ports: ImportPorts): ImportRun {
  let read: Promise<Result<Spreadsheet, FileRefusal>> | null = null
  let digest: Promise<ArrayBuffer> | null = null
  let judgement: Judgement | null = null

  function current(): Judgement {
    if (!judgement) throw new Error('the file has not been judged')
    return judgement
  }

  return {
    async open(remembered, recall = nothingKept) {
      // Off this thread, while the file is read.
      digest ??= crypto.subtle.digest('SHA-256', bytes)
      read ??= readSpreadsheet(bytes, (rows, fraction) =>
        ports.progress({ phase: 'reading', rows, total: null, fraction }),
      )
      const spreadsheet = await read
      if (!spreadsheet.ok) return { kind: 'unreadable', code: spreadsheet.error }
      const plan = planSheets(spreadsheet.value, remembered)
      if (!plan) return { kind: 'unreadable', code: 'noHeader' }
      if (plan.kind === 'mapping') return plan
      judgement = await judge(plan.sheets, spreadsheet.value, recall, ports)
      if (judgement.file.applications.length === 0) return { kind: 'unreadable', code: 'noRows' }
      const { file, passedOver, head } = judgement
      return summarise(file, {
        fileName,
        fileSha256: hex(await digest),
        head,
        format: spreadsheet.value.format,
        passedOver,
        handMapped: plan.sheets.map(({ header }) => header.signature).filter(signature => signature in remembered),
        sheetsPassedOver: plan.passedOver,
      })
    },
    judged: () => current().file,
    async page(category, offset, limit, code) {
      const { file, spreadsheet } = current()
      if (category === 'unchanged') {
        const unread = unreadOf(file, offset, limit)
        const shown = await readUnread(unread, file.headers, spreadsheet.context, ports.lookup)
        judgement = { ...current(), file: withRead(file, unread, shown) }
      }
      return pageOf(current().file, category, offset, limit, code)
    },
    keep() {
      const { sheets, spreadsheet, recall, compared } = current()
      const { applications, settled } = compared
      return keepSettled({ sheets, file: spreadsheet, compared: applications, settled }, recall)
    },
  }
}

async function judge(
  sheets: readonly PlannedSheet[],
  spreadsheet: Spreadsheet,
  recall: Recall,
  ports: ImportPorts,
): Promise<Judgement> {
  const total = sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)
  const recognised = recogniseRows(sheets, spreadsheet, recall)
  const checked = checkRows(sheets, spreadsheet, recognised, rows => report(ports, 'checking', rows, total))
  const groups = groupApplications(checked.outcomes)
  const isKnown = ({ key, isRefused }: ApplicationGroup) => key !== null && !isRefused && checked.warned.has(key)
  const unchanged = [...checked.recognised, ...groups.filter(isKnown).map(asUnchanged)]
  const others = groups.filter(group => !isKnown(group))
  const claimed = new Set([...groups, ...checked.recognised].flatMap(({ key }) => key ?? []))
  const known = countRows(unchanged)
  const all = known + countRows(others)
  const compared = await compareGroups(others, claimed, ports.lookup, rows =>
    report(ports, 'comparing', known + rows, all),
  )
  const headers = new Map(sheets.map(({ sheet, header }) => [sheet.name, header]))
  return {
    ...{ sheets, spreadsheet, recall, compared, passedOver: checked.passedOver },
    head: Math.min(recall.head, compared.head),
    file: judgedFile(headers, [...unchanged, ...compared.applications]),
  }
}

function asUnchanged({ key, rows }: ApplicationGroup): JudgedApplication {
  return { key, verdict: 'unchanged', rows, application: null, changes: [] }
}

function countRows(groups: readonly Pick<ApplicationGroup, 'rows'>[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0)
}

function report(ports: ImportPorts, phase: ImportPhase, rows: number, total: number): void {
  ports.progress({ phase, rows, total, fraction: total === 0 ? 1 : rows / total })
}

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
