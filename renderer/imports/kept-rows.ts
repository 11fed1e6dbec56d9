import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { HeaderMatch } from '../../shared/domain/import/headers.ts'
import type { PlannedSheet } from './plan-sheets.ts'
import { type HashSeed, hashCells, seedOf } from './row-hash.ts'
import type { SheetRow, Spreadsheet } from './spreadsheet.ts'

/**
 * What earlier imports found to be as the desk has it: applications, and a hash of each of their rows. Typed arrays, so that handing
 * them on costs nothing.
 */
export interface KeptRows {
  /** Random numbers that go into every hash. */
  readonly salt: Uint32Array<ArrayBuffer>
  /** The keys of the applications as UTF-8, each with a line end. */
  readonly keys: Uint8Array<ArrayBuffer>
  /** How many rows each application has. */
  readonly counts: Uint32Array<ArrayBuffer>
  /** 1 where rows of the application carry warnings: they are read all the same, for what they say. */
  readonly warned: Uint8Array<ArrayBuffer>
  /** The hashes of the rows, application by application, in the order of the file. */
  readonly hashes: Float64Array<ArrayBuffer>
}

/** What a run may build on. */
export interface Recall {
  /** The program's version: other rules may find something else in the same rows. */
  readonly program: string
  /** The ledger entry at which `rows` still held. */
  readonly head: number
  readonly rows: KeptRows | null
}

/** The applications of a file that stand in it exactly as they were kept. */
export interface RecognisedRows {
  /** Keys of what was kept, by its number. */
  readonly keys: readonly ApplicationKey[]
  /** The number of the kept application that a row belongs to, null where the row has to be read. Rows are counted over all worksheets. */
  applicationAt(row: number): number | null
  isWarned(application: number): boolean
  /** Has all rows of some applications read after all; null: of every one. Answers whether that makes a difference. */
  distrust(keys: ReadonlySet<ApplicationKey> | null): boolean
}

/** Everything a row's meaning depends on beside its cells, together with the salt. */
export function seedOfSheet(salt: Uint32Array, program: string, header: HeaderMatch, file: FileKind): HashSeed {
  const { headers, columns, changesOnly } = header
  const { date1904, typed } = file.context
  return seedOf(
    salt,
    program,
    JSON.stringify([headers, columns, changesOnly, date1904, typed, file.separator, file.encoding]),
  )
}

/** The hash of a row: of its line in a text, of its cells in a workbook. */
export function hashRow(row: SheetRow, seed: HashSeed): number {
  return row.hash?.(seed) ?? hashCells(row.cells, seed)
}

/** How the rows of a file are to be understood. */
export type FileKind = Pick<Spreadsheet, 'context' | 'separator' | 'encoding'>

/** Finds the kept applications whose rows are all there, none more and in the same order. */
export function recogniseRows(sheets: readonly PlannedSheet[], file: FileKind, recall: Recall): RecognisedRows {
  const { salt, counts, warned, hashes } = recall.rows ?? nothing
  const starts = startsOf(counts)
  const owners = new Map<number, number>()
  counts.forEach((count, application) => {
    for (let at = 0; at < count; at++) owners.set(hashes[(starts[application] ?? 0) + at] ?? 0, application)
  })
  const found = new Int32Array(sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0)).fill(-1)
  const seen = new Uint32Array(counts.length)
  const broken = new Uint8Array(counts.length)
  let row = 0
  for (const { sheet, header } of owners.size === 0 ? [] : sheets) {
    const seed = seedOfSheet(salt, recall.program, header, file)
    for (const [index, line] of sheet.rows.entries()) {
      const hash = hashRow(line, seed)
      const application = index > header.index ? owners.get(hash) : undefined
      if (application !== undefined) {
        const at = seen[application] ?? 0
        if (hashes[(starts[application] ?? 0) + at] !== hash || at >= (counts[application] ?? 0))
          broken[application] = 1
        seen[application] = at + 1
        found[row] = application
      }
      row++
    }
  }
  counts.forEach((count, application) => {
    if (seen[application] !== count) broken[application] = 1
  })
  const keys = keysOf(recall.rows ?? nothing)
  return {
    keys,
    applicationAt(row) {
      const application = found[row] ?? -1
      return application < 0 || broken[application] === 1 ? null : application
    },
    isWarned: application => warned[application] === 1,
    distrust(wanted) {
      let difference = false
      for (const [application, key] of keys.entries()) {
        if (broken[application] === 1 || (wanted && !wanted.has(key))) continue
        broken[application] = 1
        difference = true
      }
      return difference
    },
  }
}

/** An application as it is kept. */
export interface KeptApplication {
  readonly key: ApplicationKey
  readonly warned: boolean
  readonly hashes: readonly number[]
}

/** What was kept before, without `gone`, and what is kept now. */
export function keepRows(
  before: KeptRows | null,
  gone: ReadonlySet<ApplicationKey>,
  now: readonly KeptApplication[],
  salt: Uint32Array<ArrayBuffer>,
): KeptRows {
  const old = before ?? nothing
  const oldKeys = keysOf(old)
  const starts = startsOf(old.counts)
  const staying = [...oldKeys.keys()].filter(index => !gone.has(oldKeys[index] ?? ''))
  const size = (index: number) => old.counts[index] ?? 0
  const rows =
    staying.reduce((sum, index) => sum + size(index), 0) + now.reduce((sum, one) => sum + one.hashes.length, 0)
  const hashes = new Float64Array(rows)
  let at = 0
  for (const index of staying) {
    const start = starts[index] ?? 0
    hashes.set(old.hashes.subarray(start, start + size(index)), at)
    at += size(index)
  }
  for (const one of now) {
    hashes.set(one.hashes, at)
    at += one.hashes.length
  }
  const keys = [...staying.map(index => oldKeys[index] ?? ''), ...now.map(({ key }) => key)]
  return {
    salt,
    keys: new TextEncoder().encode(keys.map(key => `${key}\n`).join('')),
    counts: Uint32Array.from([...staying.map(size), ...now.map(one => one.hashes.length)]),
    warned: Uint8Array.from([...staying.map(index => old.warned[index] ?? 0), ...now.map(one => (one.warned ? 1 : 0))]),
    hashes,
  }
}

const nothing: KeptRows = {
  salt: new Uint32Array(4),
  keys: new Uint8Array(0),
  counts: new Uint32Array(0),
  warned: new Uint8Array(0),
  hashes: new Float64Array(0),
}

function keysOf({ keys }: KeptRows): ApplicationKey[] {
  return new TextDecoder().decode(keys).split('\n').slice(0, -1)
}

function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length)
  let next = 0
  counts.forEach((count, application) => {
    starts[application] = next
    next += count
  })
  return starts
}
