import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../../main/host/create-host.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import { readAll } from '../../support/find-losses.ts'
import { hostOptions } from '../../support/host-options.ts'
import { answerOf } from '../../support/label-desk.ts'
import { createTestClock, makeFolder, openHost } from '../../support/open-host.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'
import { createTray } from '../../support/tray-driver.ts'

/** The PIN of everyone in these branches. */
export const pin = '802613'

/** A desk whose printer refuses everything. */
export interface OpenBranch {
  readonly host: Host
  readonly client: HostClient
  /** How many documents reached the printer. */
  printed(): number
}

function branchOptions(folder: string) {
  const { driver, moods, sent } = createTray(true)
  const refuse = () => ({ outcome: 'notSent', fault: 'stopped', detail: '' }) as const
  moods.push(...Array.from({ length: 20 }, () => refuse))
  const ports = { saveDialog: null, printing: { kind: 'cups', driver } as const }
  return {
    sent,
    options: hostOptions(folder, { ports, clock: createTestClock(Date.parse('2026-11-22T05:00:00.000Z')) }),
  }
}

/** Opens a branch that may be damaged; nobody is signed in. */
export async function openBranch(folder: string): Promise<OpenBranch> {
  const { options, sent } = branchOptions(folder)
  return { ...(await openHost(options)), printed: () => sent.length }
}

/** A closed branch that has a bit of everything: two imports, slips, settings, an erasure, operators, a document that failed to print. */
export async function makeBranch(): Promise<string> {
  const folder = await makeFolder()
  const { options } = branchOptions(folder)
  const desk = await openSignedInHost(options)
  const { client } = desk
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  answerOf(await client.call('operators.add', { name: '陆远', pin, roles: ['clerk'] }))
  for (const half of [numbers.slice(0, 20), numbers.slice(20)])
    answerOf(
      await importInto(
        desk,
        half.map(first => sampleApplication({ first, key: `FP${first}` })),
      ),
    )
  for (const number of numbers.slice(0, 12))
    answerOf(await client.call('ledger.record', { command: handOver(`FP${number}`, [number]) }))
  answerOf(await client.call('settings.change', { patch: { autoLockMinutes: 7, lowWaybills: 20 } }))
  const pdf = Buffer.from(makeTinyPdf()).toString('base64')
  for (const reference of ['SH-20261122-0001', 'SH-20261122-0002'])
    answerOf(await client.call('print.submit', { documentKind: 'slip', title: '交接单', reference, copies: 1, pdf }))
  answerOf(await client.call('privacy.erase', { applications: ['FP1'], entries: [], basis: 'request', pin }))
  for (const number of numbers.slice(12, 16))
    answerOf(await client.call('ledger.record', { command: handOver(`FP${number}`, [number]) }))
  await desk.host.close()
  return folder
}

/** A copy of a branch, removed when the test is over. */
export async function copyBranch(branch: string): Promise<string> {
  const folder = join(await makeFolder(), 'data')
  await cp(branch, folder, { recursive: true })
  return folder
}

/** Everything a desk says of a branch. Somebody must be signed in. */
export async function tellAll(client: HostClient) {
  const entries = await readAll(client)
  const batches = entries.flatMap(({ kind, body }) => (kind === 'imported' ? [body.batch] : []))
  const pages = []
  for (const batch of batches) pages.push(answerOf(await client.call('ledger.batch', { batch, offset: 0, limit: 500 })))
  return {
    entries: entries as readonly Entry[],
    pages,
    settings: answerOf(await client.call('settings.get', {})),
    balance: answerOf(await client.call('ledger.balance', {})),
    jobs: answerOf(await client.call('print.jobs', {})),
    operators: answerOf(await client.call('operators.list', {})),
  }
}
