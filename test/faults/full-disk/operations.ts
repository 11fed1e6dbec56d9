import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { answerOf, labelNumber } from '../../support/label-desk.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'
import { importInto } from '../../support/signed-in-host.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'
import type { OpenBranch } from '../damage/damaged-branch.ts'
import { pin } from '../damage/damaged-branch.ts'

/** Something a desk does that needs room on the disk; each `time` it is something else. */
export type Operation = (desk: OpenBranch, time: number) => Promise<Result<unknown, HostError>>

const slip = (time: number) =>
  ({ documentKind: 'slip', title: '交接单', reference: `SH-20261122-${time}`, copies: 1 }) as const

/** Everything that writes. The branch has FP1 to FP1000, a sheet each, of which every tenth is to be sent. */
export const operations: Readonly<Record<string, Operation>> = {
  handover: ({ client }, time) =>
    client.call('ledger.record', { command: handOver(`FP${10 * time + 1}`, [10 * time + 1]) }),
  voidSheets: ({ client }, time) =>
    client.call('ledger.record', {
      command: { kind: 'voidSheets', sheets: [sampleSheet(10 * time + 2)], reason: '破损' },
    }),
  import: (desk, time) =>
    importInto(
      desk,
      Array.from({ length: 30 }, (_, index) => {
        const first = 100_000 + 100 * time + index
        return sampleApplication({ first, key: `FP${first}` })
      }),
    ),
  settings: ({ client }, time) => client.call('settings.change', { patch: { lowWaybills: 100 + time } }),
  addOperator: ({ client }, time) => client.call('operators.add', { name: `新人${time}`, pin, roles: ['clerk'] }),
  changePin: async ({ client, host }, time) => {
    const operator = host.status().session?.operator
    const roles = ['clerk', 'dispatcher', 'supervisor'] as const
    return client.call('operators.change', {
      ...{ operator: operator?.id ?? '', name: `朱琴琴${time}`, pin, roles: [...roles], active: true },
    })
  },
  print: async ({ client }, time) => {
    const queued = await client.call('print.submit', {
      ...slip(time),
      pdf: Buffer.from(makeTinyPdf()).toString('base64'),
    })
    const isUnderWay = async () =>
      answerOf(await client.call('print.jobs', {})).some(({ state }) => state === 'queued' || state === 'sending')
    while (await isUnderWay()) await sleep(5)
    return queued
  },
  reserveLabels: async ({ client }, time) => {
    const numbers = [{ number: labelNumber(time), route: null }]
    const added = await client.call('ledger.record', {
      command: { kind: 'addWaybills', courier: 'sf', account: '', via: 'file', numbers },
    })
    if (!added.ok && added.error.code !== 'waybillKnown') return added
    const parcels = [{ application: `FP${10 * time + 10}`, sheets: [sampleSheet(10 * time + 10)] }]
    return client.call('ledger.record', {
      command: { kind: 'reserveLabels', courier: 'sf', account: '', freightCollect: true, parcels },
    })
  },
  closeDay: ({ client }) =>
    client.call('ledger.record', {
      command: { kind: 'closeDay', pending: { printJobs: 0, parcels: 0, handovers: 0 } },
    }),
  backup: async ({ client }) => {
    const { passphraseSet } = answerOf(await client.call('backup.status', {}))
    if (!passphraseSet) {
      const set = await client.call('backup.setPassphrase', { pin, passphrase: 'correct horse battery' })
      if (!set.ok) return set
    }
    const begun = await client.call('backup.begin', {})
    if (!begun.ok) return begun
    for (;;) {
      const { running, folders } = answerOf(await client.call('backup.status', {}))
      const fault = folders[0]?.fault ?? null
      if (!running) return fault === null ? ok(null) : refused({ code: fault })
      await sleep(5)
    }
  },
  erase: async ({ client }, time) => {
    const application = `FP${10 * time + 3}`
    const handed = await client.call('ledger.record', { command: handOver(application, [10 * time + 3]) })
    if (!handed.ok && handed.error.code !== 'sheetElsewhere') return handed
    return client.call('privacy.erase', { applications: [application], entries: [], basis: 'request', pin })
  },
}
