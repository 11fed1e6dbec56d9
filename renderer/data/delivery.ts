import type { Delivery } from '../../shared/domain/application.ts'
import type { Recipient } from '../../shared/domain/entry.ts'
import type { ApplicationRow } from './db.ts'

/** The way the customer wants the Fapiao now: as last changed here, else as the central system says. */
export function deliveryOf(row: Pick<ApplicationRow, 'delivery' | 'deliveryChange'>): Delivery {
  return row.deliveryChange?.to ?? row.delivery
}

/** To whom a parcel goes: as last corrected here, else as the central system says; '' where nothing is known, or it was erased. */
export function recipientOf(row: Pick<ApplicationRow, 'personal' | 'recipientCorrection'>): Recipient {
  const { name, phone, address, postcode } = row.recipientCorrection ?? {
    name: row.personal?.recipient ?? '',
    phone: row.personal?.phone ?? '',
    address: row.personal?.address ?? '',
    postcode: row.personal?.postcode ?? '',
  }
  return { name, phone, address, postcode }
}
