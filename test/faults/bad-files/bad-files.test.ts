import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundleForNode } from '../../support/bundle-for-node.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { makeFolder } from '../../support/open-host.ts'

const FILES = faultRounds({ short: 250, full: 10_000 })
/** What the reader may use of the V8 heap, and altogether. */
const HEAP_MB = 512
const MEMORY_MB = 900
const LONGEST_MS = 10_000
/** By the clock on the wall, of a PC that has other things to do. */
const HANGING_MS = 60_000
const BOMB_MB = faultRounds({ short: 80, full: 400 })

interface Told {
  readonly index: number
  readonly kind: string
  readonly outcome: string
  readonly ms: number
  readonly megabytes: number
}

/** Has a process of its own read the files from `from` to `to`; a file that ends it or that takes too long is told of, and the next come. */
async function readAll(script: string, seed: number, to: number, folder = ''): Promise<readonly Told[]> {
  const told: Told[] = []
  for (let from = 0; from < to; from = (told.at(-1)?.index ?? to) + 1) {
    const args = [`--max-old-space-size=${HEAP_MB}`, script, String(seed), String(from), String(to), folder]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let begun: Pick<Told, 'index' | 'kind'> | null = null
    let watch: NodeJS.Timeout | undefined
    let isHanging = false
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(watch)
      const [word] = line.split(' ', 1)
      const facts = JSON.parse(line.slice(line.indexOf(' ') + 1))
      if (word === 'done') told.push(facts)
      begun = word === 'begin' ? facts : null
      watch = setTimeout(() => {
        isHanging = true
        child.kill('SIGKILL')
      }, HANGING_MS)
    }
    clearTimeout(watch)
    if (begun) told.push({ ...begun, outcome: isHanging ? 'hangs' : 'crashed', ms: 0, megabytes: 0 })
    else if (told.length === 0) throw new Error('the reader did not start')
  }
  return told
}

function findWrong(told: readonly Told[]): readonly string[] {
  return told.flatMap(({ index, kind, outcome, ms, megabytes }) => {
    const isWrong = /^(?:threw|hangs|crashed)/.test(outcome) || ms > LONGEST_MS || megabytes > MEMORY_MB
    return isWrong ? [`${index} ${kind}: ${outcome} (${ms} ms, ${megabytes} MB)`] : []
  })
}

test(`${FILES} altered spreadsheets, texts and calendars are read or refused, each within ten seconds and little memory`, async () => {
  const script = await bundleForNode(`${import.meta.dirname}/reading-process.ts`, await makeFolder())
  const told = await readAll(script, faultRandom().below(2 ** 30), FILES)
  const wrong = findWrong(told)
  reportFault({
    ...{ name: 'bad files: altered', tried: told.length, survived: told.length - wrong.length, lost: wrong.length },
    goal: `no crash, none over 10 s, below ${MEMORY_MB} MB`,
  })
  expect(wrong).toEqual([])
  expect(told).toHaveLength(FILES)
  // The alterations are neither so strong nor so weak that they prove nothing.
  const read = told.filter(({ outcome }) => outcome === 'read').length
  expect(read).toBeGreaterThan(FILES / 10)
  expect(read).toBeLessThan(FILES * 0.9)
}, 900_000)

test('files made to do harm (bombs, entities, lies, endless cells) are refused or read like any other', async () => {
  const folder = await makeFolder()
  const maker = await bundleForNode(`${import.meta.dirname}/harmful-process.ts`, folder)
  const { stdout } = await promisify(execFile)(process.execPath, [maker, folder, String(BOMB_MB)])
  const script = await bundleForNode(`${import.meta.dirname}/reading-process.ts`, folder)
  const told = await readAll(script, 1, Number(stdout), folder)
  const wrong = findWrong(told)
  reportFault({
    ...{ name: 'bad files: harmful', tried: told.length, survived: told.length - wrong.length, lost: wrong.length },
    goal: `no crash, none over 10 s, below ${MEMORY_MB} MB`,
  })
  expect(wrong).toEqual([])
  const outcomes = Object.fromEntries(told.map(({ kind, outcome }) => [kind, outcome]))
  expect(outcomes).toMatchObject({
    'bomb of spaces in the sheet': 'tooLarge',
    'bomb of spaces that lies about its size': 'damaged',
    'a PDF that is called .xlsx': 'pdf',
    nothing: 'empty',
    'a quotation mark that never closes': 'quoteNeverCloses',
    'nested archives': 'archive',
  })
}, 300_000)
