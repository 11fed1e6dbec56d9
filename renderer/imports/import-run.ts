import { type ApplicationKey, type SheetId, sheetIdsOf } from '../../shared/domain/application.ts'
import { classifyRow } from '../../shared/domain/import/classify-row.ts'
import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import {
  type ApplicationGroup,
  groupApplications,
  type ImportedApplication,
} from '../../shared/domain/import/group-applications.ts'
import { normaliseRow, type RowOutcome } from '../../shared/domain/import/normalise-row.ts'
import {
  indexKnown,
  type JudgedApplication,
  judgeApplication,
  type KnownApplication,
} from '../../shared/domain/import/verdicts.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { ImportPhase, ImportProgress, ImportStep, RememberedMappings } from './import-preview.ts'
import { type JudgedFile, judgedFile, summarise } from './judged-file.ts'
import { type PlannedSheet, planSheets } from './plan-sheets.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** What a run asks of its surroundings. */
export interface ImportPorts {
  progress(progress: ImportProgress): void
  lookup: ImportLookup
}

/** Everything the desk knows that has one of these keys or one of these sheets. */
export type ImportLookup = (
  keys: readonly ApplicationKey[],
  sheets: readonly SheetId[],
) => Promise<{
  /** The ledger entry this knowledge stands at. */
  readonly head: number
  readonly applications: readonly KnownApplication[]
}>

/** One file on its way in. Opening again with another mapping does not read the file again. */
export interface ImportRun {
  open(remembered: RememberedMappings): Promise<ImportStep>
  /** What was judged; throws before a preview exists. */
  judged(): JudgedFile
}

const LOOKUP_BATCH = 500
const PROGRESS_ROWS = 2000

/** Starts an import of one file. Nothing is stored: the run only says what would be. */
export function createImportRun(fileName: string, bytes: Uint8Array<ArrayBuffer>, ports: ImportPorts): ImportRun {
  let read: Promise<Result<Spreadsheet, FileRefusal>> | null = null
  let judged: JudgedFile | null = null

  return {
    async open(remembered) {
      read ??= readSpreadsheet(bytes, (rows, fraction) =>
        ports.progress({ phase: 'reading', rows, total: null, fraction }),
      )
      const spreadsheet = await read
      if (!spreadsheet.ok) return { kind: 'unreadable', code: spreadsheet.error }
      const plan = planSheets(spreadsheet.value, remembered)
      if (!plan) return { kind: 'unreadable', code: 'noHeader' }
      if (plan.kind === 'mapping') return plan
      const checked = checkRows(plan.sheets, spreadsheet.value, ports)
      if (checked.outcomes.length === 0) return { kind: 'unreadable', code: 'noRows' }
      const { applications, head } = await compare(groupApplications(checked.outcomes), checked.outcomes.length, ports)
      judged = judgedFile(new Map(plan.sheets.map(({ sheet, header }) => [sheet.name, header])), applications)
      const digest = await crypto.subtle.digest('SHA-256', bytes)
      return summarise(judged, {
        fileName,
        fileSha256: hex(digest),
        head,
        format: spreadsheet.value.format,
        passedOver: checked.passedOver,
        handMapped: plan.sheets.map(({ header }) => header.signature).filter(signature => signature in remembered),
        sheetsPassedOver: plan.passedOver,
      })
    },
    judged() {
      if (!judged) throw new Error('the file has not been judged')
      return judged
    },
  }
}

interface CheckedRows {
  readonly outcomes: readonly RowOutcome[]
  readonly passedOver: number
}

function checkRows(sheets: readonly PlannedSheet[], { context }: Spreadsheet, ports: ImportPorts): CheckedRows {
  const outcomes: RowOutcome[] = []
  const total = sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)
  let done = 0
  let passedOver = 0
  for (const { sheet, header } of sheets) {
    for (const [index, { row, cells }] of sheet.rows.entries()) {
      if (++done % PROGRESS_ROWS === 0) report(ports, 'checking', done, total)
      if (index === header.index) continue
      const found = classifyRow(cells, header)
      if (found === 'data' && index > header.index)
        outcomes.push(normaliseRow({ sheet: sheet.name, row, cells }, header, context))
      else if (found !== 'blank') passedOver++
    }
  }
  report(ports, 'checking', total, total)
  return { outcomes, passedOver }
}

interface Compared {
  readonly applications: readonly JudgedApplication[]
  readonly head: number
}

async function compare(groups: readonly ApplicationGroup[], total: number, ports: ImportPorts): Promise<Compared> {
  const claimed = new Set(groups.flatMap(({ key }) => (key === null ? [] : [key])))
  const applications: JudgedApplication[] = []
  let head = Number.POSITIVE_INFINITY
  let rows = 0
  for (let at = 0; at < groups.length; at += LOOKUP_BATCH) {
    const batch = groups.slice(at, at + LOOKUP_BATCH)
    const incoming = batch.flatMap(group => (group.incoming ? [group.incoming.application] : []))
    const keys = incoming.map(({ key }) => key)
    const answer = await ports.lookup(keys, incoming.flatMap(sheetsOf))
    // If the ledger moved on meanwhile, the oldest answer says what all of it can be relied on for.
    head = Math.min(head, answer.head)
    const known = indexKnown(answer.applications)
    for (const group of batch) {
      applications.push(judgeApplication(group, known, claimed))
      rows += group.rows.length
    }
    report(ports, 'comparing', rows, total)
  }
  return { applications, head }
}

function sheetsOf(application: ImportedApplication): readonly SheetId[] {
  return application.bills.flatMap(sheetIdsOf)
}

function report(ports: ImportPorts, phase: ImportPhase, rows: number, total: number): void {
  ports.progress({ phase, rows, total, fraction: total === 0 ? 1 : rows / total })
}

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
