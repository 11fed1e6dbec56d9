import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { SeededRandom } from '../../../shared/demo/seeded-random.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { answerOf } from '../../support/label-desk.ts'
import { copyBranch, makeBranch, type OpenBranch, openBranch, pin, tellAll } from './damaged-branch.ts'
import { byteDamages, type Damage, firstDifference, lineDamages, packedDamages } from './damages.ts'

const ROUNDS = faultRounds({ short: 150, full: 3000 })

interface Case {
  readonly file: string
  readonly kind: string
  readonly before: Buffer
  readonly after: Buffer | null
}

type Told = Awaited<ReturnType<typeof tellAll>>

/** The files of a branch, those of the ledger more often. */
async function listFiles(branch: string): Promise<readonly [string, ...string[]]> {
  const batches = (await readdir(join(branch, 'batches'))).map(name => `batches/${name}`)
  const spool = (await readdir(join(branch, 'print', 'spool'))).map(name => `print/spool/${name}`)
  const ledger = ['ledger.jsonl', 'ledger.jsonl', 'ledger.jsonl', 'personal.jsonl', 'personal.jsonl']
  return ['ledger.head', 'operators.json', 'erased.json', 'print/jobs.jsonl', ...ledger, ...batches, ...spool]
}

function damagesOf(file: string): Readonly<Record<string, Damage>> {
  if (file.endsWith('.gz'))
    return {
      ...byteDamages,
      ...Object.fromEntries(Object.entries(packedDamages).map(([name, damage]) => [`packed ${name}`, damage])),
    }
  return file.endsWith('.jsonl') ? { ...byteDamages, ...lineDamages } : byteDamages
}

async function strike(folder: string, file: string, other: Buffer, random: SeededRandom): Promise<Case> {
  const path = join(folder, file)
  const before = await readFile(path)
  const kinds = Object.entries(damagesOf(file))
  const [kind, damage] = random.pick(kinds as [(typeof kinds)[0], ...typeof kinds])
  const after = damage(before, random, other)
  if (after) await writeFile(path, after)
  else await rm(path)
  return { file, kind, before, after }
}

/** The lines of a file, unpacked where it is packed and can be. */
function plain(file: string, bytes: Buffer): Buffer | null {
  if (!file.endsWith('.gz')) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    return null
  }
}

async function verify({ client }: OpenBranch) {
  await client.call('ledger.beginVerify', {})
  for (;;) {
    const view = answerOf(await client.call('ledger.verification', {}))
    if (view?.state !== 'running') return view
    await sleep(5)
  }
}

/** What is wrong with how the desk takes a damage; null when it is noticed rightly, or nothing that matters has changed. */
async function judge(desk: OpenBranch, one: Case, told: Told): Promise<string | null> {
  const { host, client } = desk
  const { damaged, setAside, recoveryCode } = host.status()
  const supervisor = told.operators[0]?.id ?? ''
  if (one.file === 'operators.json') return judgePins(desk, supervisor, damaged.length > 0)
  const signedIn = await client.call('session.signIn', { operator: supervisor, pin })
  if (signedIn.ok) await verify(desk)
  const { readOnly } = host.status()
  if (readOnly) {
    if (signedIn.ok) {
      const record = await client.call('ledger.record', { command: { kind: 'reveal', application: 'FP2' } })
      if (record.ok || record.error.code !== 'readOnly') return 'written to although read-only'
      const { entries } = answerOf(await client.call('ledger.after', { cursor: 0, limit: 500 }))
      if (!entries.every((entry, index) => entry.hash === told.entries[index]?.hash)) return 'other entries than before'
    }
    return rightlyNamed(one, readOnly) ? null : `named ${readOnly.file} line ${readOnly.line}`
  }
  if (!signedIn.ok || recoveryCode) return 'nobody can sign in'
  if (damaged.some(({ damaged: name }) => name === one.file)) return null
  if (one.file.startsWith('print/spool')) return judgeDocument(desk, one, told)
  const isAdded = one.after?.subarray(0, one.before.length).equals(one.before)
  const now = await tellAll(client)
  const same = { ...now, entries: now.entries.filter(({ kind }) => kind !== 'tailSetAside') }
  // What was added behind the end was never acknowledged.
  if (isAdded && (setAside || one.file === 'print/jobs.jsonl')) return isEqual(same, told) ? null : 'not as before'
  return isEqual(same, told) ? null : 'not noticed, and not as before'
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other)
    return true
  } catch {
    return false
  }
}

function rightlyNamed(
  { file, kind, before, after }: Case,
  named: { readonly file: string; readonly line: number },
): boolean {
  // Of two files that contradict each other nobody can say which one was replaced.
  if (kind === 'replaced' && !file.startsWith('batches')) return ['ledger.jsonl', 'personal.jsonl'].includes(named.file)
  if (named.file !== file) return false
  const [one, other] = [plain(file, before), plain(file, after ?? Buffer.alloc(0))]
  // A packed file whose bytes are damaged has no lines; a public one is one digest.
  if (file.endsWith('.gz') && (!other || !kind.startsWith('packed') || !file.includes('personal'))) return true
  return !one || !other || named.line === firstDifference(one, other)
}

async function judgePins({ host, client }: OpenBranch, supervisor: string, isNoticed: boolean): Promise<string | null> {
  const signedIn = await client.call('session.signIn', { operator: supervisor, pin })
  if (!isNoticed) return signedIn.ok ? null : 'a PIN is lost and nothing is said'
  const { recoveryCode } = host.status()
  if (signedIn.ok) return recoveryCode === null ? null : 'recovery although a supervisor has a PIN'
  if (!recoveryCode) return 'no way back'
  const code = await readFile(recoveryCode, 'utf8')
  return (await client.call('desk.recoverPin', { operator: supervisor, code, pin: '356028' })).ok ? null : 'no way back'
}

/** A damaged document is not sent to the printer. */
async function judgeDocument(desk: OpenBranch, { file }: Case, { jobs }: Told): Promise<string | null> {
  const id = /([^/]+)\.pdf$/.exec(file)?.[1] ?? ''
  if (!jobs.some(job => job.id === id)) return 'no such job'
  const before = desk.printed()
  answerOf(await desk.client.call('print.retry', { id }))
  for (let tries = 0; tries < 100; tries += 1) {
    const job = answerOf(await desk.client.call('print.jobs', {})).find(one => one.id === id)
    if (job?.state === 'failed') return job.fault === 'brokenPdf' && desk.printed() === before ? null : 'printed'
    await sleep(5)
  }
  return 'neither printed nor refused'
}

test(`${ROUNDS} times one file of a branch is damaged: noticed by name and line, and read-only where custody is concerned`, async () => {
  const random = faultRandom()
  const [branch, other] = [await makeBranch(), await makeBranch()]
  const files = await listFiles(branch)
  const untouched = await openBranch(await copyBranch(branch))
  answerOf(
    await untouched.client.call('session.signIn', {
      operator: answerOf(await untouched.client.call('session.operators', {}))[0]?.id ?? '',
      pin,
    }),
  )
  const told = await tellAll(untouched.client)
  await untouched.host.close()
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = await copyBranch(branch)
    const file = random.pick(files)
    const twins = file.startsWith('batches') || file.startsWith('print/spool')
    const twin = twins ? await readFile(join(other, 'ledger.jsonl')) : await readFile(join(other, file))
    const one = await strike(folder, file, twin, random)
    if (one.after?.equals(one.before)) continue
    const desk = await openBranch(folder)
    const problem = await judge(desk, one, told)
    if (problem) wrong.push(`${one.file}, ${one.kind}: ${problem}`)
    await desk.host.close()
    await rm(folder, { recursive: true })
  }
  reportFault({
    ...{ name: 'damage: one file of a branch', tried: ROUNDS, survived: ROUNDS - wrong.length, lost: wrong.length },
    goal: '100 % noticed, named to file and line, read-only where custody is concerned',
  })
  expect(wrong).toEqual([])
}, 900_000)
