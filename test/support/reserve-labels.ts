import type { Page } from '@playwright/test'
import type { Application } from '../../shared/domain/application.ts'
import type { Command } from '../../shared/domain/command.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import { callHost } from './call-host.ts'
import { readLedger } from './read-ledger.ts'
import { demoToday } from './sheet-codes.ts'

/** A batch of labels that waits to be printed. */
export interface ReservedBatch {
  readonly batchNo: string
  readonly numbers: readonly string[]
  /** The application of each number. */
  readonly applications: readonly Application[]
}

/**
 * Gives numbers of a new pool to applications of the demo branch, whatever way they asked for: it has fewer to be mailed than a
 * batch needs. Whoever is signed in must be a dispatcher.
 */
export async function reserveLabels(
  page: Page,
  dataFolder: string,
  count: number,
  courier: Courier = 'sf',
): Promise<ReservedBatch> {
  const record = (command: Command) => callHost(page, 'ledger.record', { command })
  const moved = new Set(
    readLedger(dataFolder).flatMap(({ body }) => {
      const sheets = 'sheets' in body ? body.sheets : 'labels' in body ? body.labels.flatMap(label => label.sheets) : []
      return sheets.map(sheet => (typeof sheet === 'string' ? sheet : sheet.sheet))
    }),
  )
  const applications = demoToday()
    .filter(({ bills }) => bills.every(({ status, sheet }) => status === 'issued' && sheet && !moved.has(sheet)))
    .slice(0, count)
  if (applications.length < count) throw new Error(`the demo branch has only ${applications.length} applications left`)
  const account = `E2E-${moved.size}`
  const serial = (index: number) => String(moved.size * 100 + index).padStart(8, '0')
  const numbers = applications.map((_, index) =>
    courier === 'sf' ? `SF14028${serial(index)}` : `43128${serial(index)}`,
  )
  const offers = numbers.map(number => ({ number, route: null }))
  await record({ kind: 'addWaybills', courier, account, via: 'file', numbers: offers })
  const parcels = applications.map(application => ({ application: application.key, sheets: sheetsOf(application) }))
  const entry = await record({ kind: 'reserveLabels', courier, account, freightCollect: courier === 'sf', parcels })
  if (entry.kind !== 'labelsReserved') throw new Error(`reserved nothing: ${entry.kind}`)
  return { batchNo: entry.body.batchNo, numbers, applications }
}

function sheetsOf({ bills }: Application): string[] {
  return bills.flatMap(({ sheet }) => sheet ?? [])
}
