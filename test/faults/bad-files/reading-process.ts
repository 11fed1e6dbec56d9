import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createImportRun } from '../../../renderer/imports/import-run.ts'
import { readSpreadsheet } from '../../../renderer/imports/read-spreadsheet.ts'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import { readCalendarFile } from '../../../shared/domain/calendar-file.ts'
import { readWaybillFile } from '../../../shared/domain/import/waybill-file.ts'
import { alterFile, type BadFile, makeSoundFiles } from './bad-file.ts'

/** Reads bad files one after another, telling of each before and after: what the workers of the window do, with little memory. */
const [seed = '1', from = '0', to = '1', harmful = ''] = process.argv.slice(2)

async function read({ reader, bytes }: BadFile): Promise<string> {
  if (reader === 'calendar') {
    const text = new TextDecoder().decode(bytes.length > 200_000 ? new Uint8Array() : bytes)
    const calendar = readCalendarFile({ name: 'a.json', text }, '2026-11-22')
    return calendar.ok ? 'read' : calendar.error.code
  }
  if (reader === 'waybills') {
    const cells = await readSpreadsheet(bytes, () => undefined)
    if (!cells.ok) return cells.error
    const numbers = readWaybillFile(cells.value, null)
    return numbers.ok ? 'read' : String(numbers.error)
  }
  const ports = { progress: () => undefined, lookup: async () => ({ head: 0, applications: [] }) }
  const step = await createImportRun('a.xlsx', bytes, ports).open({})
  return step.kind === 'unreadable' ? step.code : 'read'
}

/** The harmful files of a folder, made by another process: making them takes more memory than reading them may. */
async function openHarmful(index: number): Promise<BadFile> {
  const { kind, reader } = JSON.parse(await readFile(join(harmful, `${index}.json`), 'utf8')) as BadFile
  return { kind, reader, bytes: new Uint8Array(await readFile(join(harmful, `${index}.bin`))) }
}

const sound = await makeSoundFiles()
let most = 0
for (let index = Number(from); index < Number(to); index += 1) {
  const random = seededRandom(Number(seed) + index)
  const file = harmful ? await openHarmful(index) : alterFile(random.pick(sound), random)
  tell('begin', { index, kind: file.kind })
  const began = process.cpuUsage()
  const outcome = await read(file).catch((error: unknown) => `threw ${error instanceof Error ? error.stack : error}`)
  most = Math.max(most, process.resourceUsage().maxRSS / 1024)
  tell('done', {
    index,
    kind: file.kind,
    outcome,
    ms: millisecondsSince(began),
    megabytes: Math.round(most),
  })
}

/** The work of this process: a busy PC must not look like a hanging reader. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return Math.round((user + system) / 1000)
}

function tell(word: string, what: object): void {
  // At once, also where the next file ends this process.
  writeSync(1, `${word} ${JSON.stringify(what)}\n`)
}
