import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import type { Command } from '../../../shared/domain/command.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { hostOptions } from '../../support/host-options.ts'
import { makeFolder } from '../../support/open-host.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { keepResults } from '../keep-results.ts'
import { compare, compareGrowth, quantile } from '../measure.ts'
import { withoutTwins } from '../without-twins.ts'

const TOGETHER = 64
const ROUNDS = 300

test('acknowledged handovers against a bare write and fdatasync', { timeout: 300_000 }, async () => {
  const folder = await makeFolder()
  const { host, client } = await openSignedInHost(hostOptions(folder))
  const applications = withoutTwins(generateApplications(20_000)).map(application => ({
    ...application,
    delivery: 'pickup' as const,
    bills: application.bills.map(bill => ({ ...bill, status: 'issued' as const })),
  }))
  const imported = await importInto({ host, client }, applications)
  if (!imported.ok) throw new Error(imported.error.code)
  const commands = applications.flatMap(application => handOverOf(application) ?? [])

  const file = openSync(join(folder, 'bare'), 'w')
  const line = Buffer.alloc(900, 'x')
  const bare: number[] = []
  const one: number[] = []
  const many: number[] = []
  const tenfold: number[] = []
  let next = 0
  const recordGroup = (count: number) => {
    const group = commands.slice(next, next + count)
    next += count
    return timed(() => Promise.all(group.map(command => record(client, command))))
  }
  // A desk that has just been started is measured by nobody: the first thousands run before they are compiled, and before there is
  // room for so many that wait at once.
  for (let round = 0; round < 6; round += 1) await recordGroup(10 * TOGETHER)
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(
      await timed(() => {
        writeSync(file, line)
        fdatasyncSync(file)
      }),
    )
    one.push(await timed(() => record(client, commands[next++])))
    if (round % 6 === 0) many.push(await recordGroup(TOGETHER))
    if (round % 30 === 0) tenfold.push(await recordGroup(10 * TOGETHER))
  }
  closeSync(file)
  const peer = 'write + fdatasync'
  keepResults('handover', [
    compare({
      name: 'handover acknowledged, p50',
      ours: quantile(one, 0.5),
      peer,
      peerValue: quantile(bare, 0.5),
      goal: { atMost: 2 },
    }),
    compare({
      name: 'handover acknowledged, p99',
      ours: quantile(one, 0.99),
      peer: `${peer}, p50`,
      peerValue: quantile(bare, 0.5),
      goal: { atMost: 10 },
    }),
    compare({
      name: 'handover acknowledged, p99',
      ours: quantile(one, 0.99),
      peer: `${peer}, p99`,
      peerValue: quantile(bare, 0.99),
      goal: null,
    }),
    compare({
      name: `${TOGETHER} handovers at once`,
      ours: quantile(many, 0.5),
      peer: 'one handover',
      peerValue: quantile(one, 0.5),
      goal: { atMost: 2.5 },
    }),
    compare({
      name: `${TOGETHER} handovers at once, each`,
      ours: quantile(many, 0.5) / TOGETHER,
      ...{ peer: 'one handover', peerValue: quantile(one, 0.5), goal: null },
    }),
    compareGrowth({
      name: `${10 * TOGETHER} handovers at once`,
      time: quantile(tenfold, 0.5),
      timeOfTenth: quantile(many, 0.5),
    }),
  ])
})

async function timed(work: () => unknown): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

async function record(client: HostClient, command: Command | undefined): Promise<void> {
  if (!command) throw new Error('too few applications')
  const answer = await client.call('ledger.record', { command })
  if (!answer.ok) throw new Error(answer.error.code)
}

function handOverOf(application: ReturnType<typeof generateApplications>[number]): Command | null {
  const sheets = application.bills.flatMap(bill =>
    bill.sheet ? [{ sheet: bill.sheet, application: application.key, how: 'scan' as const }] : [],
  )
  if (sheets.length === 0) return null
  return {
    kind: 'handOver',
    sheets,
    inPerson: true,
    documentKind: 'residentId',
    collector: { name: '王嘉宁', last4: '002X', phone: '13817712206', letterNo: '' },
    checks: [],
    handReasons: {},
    remark: '',
  }
}
