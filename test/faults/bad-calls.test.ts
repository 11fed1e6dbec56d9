import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contract, type MethodName } from '../../shared/host/contract.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { startCalledDesk } from '../support/called-desk.ts'
import { bombs, deepBody, oddValues, strayBody } from '../support/calls-that-hurt.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { hostOptions } from '../support/host-options.ts'
import { hostileTexts } from '../support/hostile-values.ts'
import { isPrintCall } from '../support/judge-print-call.ts'
import { makeFolder, openHost } from '../support/open-host.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { rightInput, wrongInput } from '../support/random-input.ts'
import { writeRecordedLp } from '../support/recorded-lp.ts'
import { SupervisedDesk } from '../support/supervised-desk.ts'
import { readTree, watchFolders } from '../support/watch-folders.ts'

const methods = Object.keys(contract) as MethodName[]
/** A stack, or a file of the program with its line. */
const tracesOfCode = /\n\s+at |node:internal|\.(ts|js|mjs|cjs):\d+/
const MOST_MEMORY = 700 * 1024 * 1024
const PREPARED_EVERY = 25

/** The host answered as the contract says: a value, or an error with a code and no word about the program. */
function isAnswer(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false
  if (answer.ok === true) return true
  const code =
    'error' in answer && typeof answer.error === 'object' && answer.error && Reflect.get(answer.error, 'code')
  return typeof code === 'string' && code !== 'internal' && !tracesOfCode.test(JSON.stringify(answer))
}

/** A second folder for backups is meant to lie outside, and a person chose it; where is not the question here. */
function withoutSecondFolder(method: MethodName, input: unknown): unknown {
  const patch = method === 'settings.change' ? Reflect.get(Object(input), 'patch') : null
  const backup = Object(Reflect.get(Object(patch), 'backup'))
  if (typeof Reflect.get(backup, 'folder') === 'string') Reflect.set(backup, 'folder', '')
  return input
}

/** A desk in folders of its own, with a real CUPS and an `lp` that notes how it is called. */
async function openWatchedDesk() {
  const root = await makeFolder()
  const folderOf = (name: string) => join(root, name)
  for (const name of ['data', 'saved', 'home', 'tmp', 'cwd']) await mkdir(folderOf(name))
  await writeFile(folderOf('canary.txt'), 'untouched')
  const cups = await PrivateCups.start()
  onTestFinished(() => cups.stop())
  await cups.addPrinter('Slips', { isDefault: true })
  const lp = await writeRecordedLp(folderOf('path'))
  const script = await bundleForNode(join(import.meta.dirname, 'bad-calls-process.ts'), await makeFolder())
  const env = { PATH: lp.path, HOME: folderOf('home'), TMPDIR: folderOf('tmp'), CUPS_SERVER: cups.server }
  const places = [folderOf('data'), folderOf('saved')]
  const desk = await startCalledDesk(script, places, { cwd: folderOf('cwd'), env })
  onTestFinished(() => desk.kill())
  const watched = watchFolders(['home', 'tmp', 'cwd'].map(folderOf))
  onTestFinished(() => watched.close())
  return { root, folderOf, desk, lp, watched }
}

test('hostile calls of every method over both transports are answered by code, and reach no file, no command line and no bug', async () => {
  const perMethod = faultRounds({ short: 40, full: 10_000 })
  const chance = faultRandom()
  const { root, folderOf, desk, lp, watched } = await openWatchedDesk()
  const supervised = new SupervisedDesk(desk)
  await supervised.setUp()
  const before = await readTree(root)
  const source = () => ({ chance, known: supervised.known, byField: supervised.byField })

  const wrong: string[] = []
  let tried = 0
  const judge = (what: string, answer: unknown) => {
    tried += 1
    if (!isAnswer(answer)) wrong.push(`${what}: ${JSON.stringify(answer).slice(0, 300)}`)
  }
  const postBody = async (what: string, body: string | Buffer) => {
    const { status, text } = await desk.overHttp(body)
    // What is no call at all is refused before the host sees it.
    judge(what, status === 200 ? JSON.parse(text) : { ok: status === 400 || status === 413 })
  }

  for (const method of methods) {
    await supervised.signIn()
    await supervised.choosePrinter('nowhere', '')
    const schema = contract[method].input
    const takesNothing = Object.keys(Reflect.get(schema, 'shape')).length === 0
    for (let round = 0; round < perMethod; round += 1) {
      if (round % PREPARED_EVERY === 0) await supervised.prepare(method)
      const isRight = chance.below(takesNothing ? 20 : 2) === 0
      const input = withoutSecondFolder(method, (isRight ? rightInput : wrongInput)(schema, source()))
      if (round % 2 === 0) judge(`${method} over IPC`, await desk.overIpc(method, input))
      else await postBody(`${method} over HTTP`, JSON.stringify({ method, input }))
    }
  }
  for (let round = 0; round < perMethod; round += 1) await postBody('no call', strayBody(source()))
  for (const odd of oddValues())
    for (const method of methods) judge(`${method} with an odd value`, await desk.overIpc(method, odd))
  await supervised.signIn()
  await postBody('brackets', deepBody())
  for (const { method, input } of bombs()) {
    judge(`${method} with far too much over IPC`, await desk.overIpc(method, input))
    await postBody(`${method} with far too much over HTTP`, JSON.stringify({ method, input }))
  }

  const { bugs, proposed, polluted, rss } = await desk.facts()
  expect(wrong.slice(0, 5)).toEqual([])
  expect(bugs).toEqual([])
  expect(polluted).toEqual([])
  expect(proposed.filter(name => !/^[^/\\\0.][^/\\\0]*$/.test(name))).toEqual([])
  expect(rss).toBeLessThan(MOST_MEMORY)

  await printHostile(supervised)
  const calls = await lp.readArguments()
  expect(calls.filter(([program]) => program === 'lp').length).toBeGreaterThan(hostileTexts.length / 3)
  expect(calls.filter(call => !isPrintCall(call, folderOf('data')))).toEqual([])

  await supervised.signIn()
  const { received, expected: _, ...places } = await supervised.ask('ledger.balance', {})
  expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
  await supervised.ask('ledger.beginVerify', {})
  const verification = async () => (await supervised.ask('ledger.verification', {}))?.state
  await expect.poll(verification, { timeout: 60_000 }).toBe('sound')
  await desk.end()
  expect(desk.exitCode()).toBe(0)

  expect(watched.seen).toEqual([])
  const after = await readTree(root)
  const isInside = (path: string) => ['data', 'saved', 'path'].some(name => path.startsWith(folderOf(name)))
  expect([...after].filter(([path, state]) => !isInside(path) && before.get(path) !== state)).toEqual([])
  expect([...after.keys()].filter(path => path.startsWith(folderOf('data')) && path.includes('PWNED'))).toEqual([])
  const { host } = await openHost(hostOptions(folderOf('data')))
  expect(host.status().readOnly).toBeNull()
  reportFault({
    name: 'bad calls: hostile requests of every method over HTTP and IPC',
    ...{ tried, survived: tried - wrong.length, lost: wrong.length },
    goal: 'answered by code, no bug, no file outside, no command line, the ledger sound',
  })
}, 7_200_000)

/** Prints under every hostile title and number, on papers of hostile names, and waits until nothing is on its way. */
async function printHostile(supervised: SupervisedDesk): Promise<void> {
  await supervised.signIn()
  for (const [index, text] of hostileTexts.entries()) {
    await supervised.choosePrinter('', index % 2 === 0 ? '' : text.slice(0, 40))
    await supervised.print(text.slice(0, 200), text.slice(0, 100))
  }
  const isWaiting = async () =>
    (await supervised.ask('print.jobs', {})).some(({ state }) => state === 'queued' || state === 'sending')
  await expect.poll(isWaiting, { timeout: 600_000, interval: 100 }).toBe(false)
}
