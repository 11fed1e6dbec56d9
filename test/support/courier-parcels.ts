import type { Page } from '@playwright/test'
import type { Application } from '../../shared/domain/application.ts'
import type { Recipient } from '../../shared/domain/entry.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import { callHost } from './call-host.ts'
import { sampleApplication, sampleSummary } from './sample-application.ts'

interface ParcelFacts {
  readonly first: number
  readonly courier?: Courier
  readonly sheets?: number
  readonly recipient?: Partial<Recipient>
}

/** An application to be sent, with a recipient a courier can find unless said otherwise. */
export function courierApplication({ first, courier = 'sf', sheets = 1, recipient }: ParcelFacts): Application {
  const application = sampleApplication({ first, sheets, delivery: courier })
  const to = {
    ...{ name: '单雪芹', phone: '13812345678', address: '上海市徐汇区漕溪北路88号2幢1203室', postcode: '200030' },
    ...recipient,
  }
  const data = { recipient: to.name, phone: to.phone, address: to.address, postcode: to.postcode }
  return { ...application, personal: application.personal && { ...application.personal, ...data } }
}

/** Imports applications; their sheets are at the branch then. A supervisor must be signed in. */
export async function bringToBranch(page: Page, applications: readonly Application[]): Promise<void> {
  const { head } = await callHost(page, 'desk.status', {})
  const { id } = await callHost(page, 'imports.begin', { head: head.seq })
  await callHost(page, 'imports.append', { id, applications: [...applications] })
  await callHost(page, 'imports.commit', { id, summary: sampleSummary })
}

/** Fills a pool with SF numbers. */
export async function addSfNumbers(page: Page, account: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => ({
    number: `SF${1_000_000_000_000 + index}`,
    route: null,
  }))
  await callHost(page, 'ledger.record', {
    command: { kind: 'addWaybills', courier: 'sf', account, via: 'file', numbers },
  })
}
