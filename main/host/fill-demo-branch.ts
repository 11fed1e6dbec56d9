import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DemoStep, demoOperators, demoSteps } from '../../shared/demo/demo-branch.ts'
import { decide } from '../../shared/domain/decide-custody.ts'
import type { OperatorId } from '../../shared/domain/entry.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { Desk } from './desk.ts'
import { canonicalJson } from './ledger/canonical-json.ts'
import { sha256 } from './ledger/chain.ts'
import { writeProblem } from './system-error.ts'

const MARK = 'demo-branch'

/** Whether a data folder holds the demo branch. */
export function isDemo(dataFolder: string): boolean {
  return existsSync(join(dataFolder, MARK))
}

/** An empty branch is set up after a demo branch could not be. */
export async function forgetDemo(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, MARK), { force: true })
}

/** Fills an empty desk with the demo branch, through the same import and the same record as everything else. */
export async function fillDemoBranch(desk: Desk): Promise<Result<null, HostError>> {
  try {
    await writeFile(join(desk.dataFolder, MARK), '', { mode: 0o600 })
  } catch (error) {
    return { ok: false, error: writeProblem(error) }
  }
  const now = new Date(desk.clock.now()).toISOString()
  // Early in the morning the import of today would lie ahead, and the desk would say that the clock is wrong.
  const steps = demoSteps(shanghaiDay(now)).map(step => ({ ...step, at: step.at < now ? step.at : now }))
  const people = new Map<string, OperatorId>()
  let first: OperatorId | null = null
  for (const operator of demoOperators) {
    const added = await desk.operators.add(operator, first, steps[0]?.at)
    if (!added.ok) return added
    first ??= added.value.id
    people.set(operator.name, added.value.id)
  }
  desk.demo = true
  for (const step of steps) {
    const operator = people.get(step.operator)
    if (operator === undefined) throw new Error(`the demo branch has no ${step.operator}`)
    const done = await ('command' in step ? recordStep(desk, step, operator) : importStep(desk, step, operator))
    if (!done.ok) return done
  }
  return ok(null)
}

function recordStep(
  desk: Desk,
  { at, command }: Extract<DemoStep, { command: unknown }>,
  operator: OperatorId,
): Promise<Result<unknown, HostError>> {
  const context = { branchCode: desk.settings.branch.code, day: shanghaiDay(at) }
  return desk.ledger.record({ operator, at, decide: () => decide(desk.state.custody, command, context) })
}

async function importStep(
  { imports, ledger }: Desk,
  { at, applications }: Extract<DemoStep, { applications: unknown }>,
  operator: OperatorId,
): Promise<Result<unknown, HostError>> {
  const begun = await imports.begin(ledger.head.seq)
  if (!begun.ok) return begun
  const { id } = begun.value
  const appended = await imports.append(id, applications)
  if (!appended.ok) return appended
  const summary = {
    fileName: `demo-${shanghaiDay(at)}.csv`,
    fileSha256: sha256(canonicalJson(applications)),
    rows: applications.reduce((rows, { bills }) => rows + bills.length, 0),
    new: applications.length,
    changed: 0,
    unchanged: 0,
    warned: 0,
    refused: 0,
  }
  return imports.commit({ id, summary, operator, at })
}
