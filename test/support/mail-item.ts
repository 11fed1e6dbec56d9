import { importApplication } from '../../renderer/data/application-row.ts'
import type { ApplicationRow } from '../../renderer/data/db.ts'
import { type MailItem, mailItemOf } from '../../renderer/features/dispatch/to-mail/mail-item.ts'
import { calendar } from '../../renderer/host/work-calendar.ts'
import type { Bill, Delivery } from '../../shared/domain/application.ts'
import type { Recipient } from '../../shared/domain/entry.ts'
import { sampleApplication, sampleSheet } from './sample-application.ts'

interface MailFacts {
  readonly first: number
  readonly sheets?: number
  readonly delivery?: Delivery
  readonly status?: Bill['status']
  readonly recipient?: Partial<Recipient>
}

const whole: Recipient = {
  name: '单雪芹',
  phone: '13812345678',
  address: '上海市徐汇区漕溪北路88号',
  postcode: '200030',
}

/** An application to be mailed whose sheets came to the branch with entry 1. */
export function mailRow({
  first,
  sheets = 1,
  delivery = 'sf',
  status = 'issued',
  recipient,
}: MailFacts): ApplicationRow {
  const application = sampleApplication({ first, sheets, delivery, status })
  const { name, ...data } = { ...whole, ...recipient }
  const personal = application.personal && { ...application.personal, ...data, recipient: name }
  const received = Array.from({ length: sheets }, (_, index) => sampleSheet(first + index))
  return importApplication(undefined, { ...application, personal }, received, 1)
}

/** Monday 2026-11-23, with the sheets here since Friday. */
export const monday = { today: '2026-11-23', calendar, times: new Map([[1, '2026-11-20T02:00:00.000Z']]) }

/** The line of a row as of that Monday. */
export function mailItem(facts: MailFacts): MailItem {
  const item = mailItemOf(mailRow(facts), monday)
  if (!item) throw new Error('nothing of it is to be mailed')
  return item
}
