import type { Texts } from '../texts.ts'

export const manifest: Texts['manifest'] = {
  title: 'Manifest',
  clerk: 'Clerk',
  column: {
    index: 'No.',
    waybill: 'Waybill number',
    orderNo: 'Order number',
    recipient: 'Recipient',
    phone: 'Phone',
    sheets: 'Sheets',
    freight: 'Freight',
  },
  freight: { collect: 'collect', prepaid: 'prepaid' },
  total: (parcels, sheets) =>
    `${parcels} ${parcels === 1 ? 'parcel' : 'parcels'} with ${sheets} ${sheets === 1 ? 'Fapiao' : 'Fapiao sheets'}`,
  collectTotal: parcels => `${parcels} of them freight collect`,
  notice: 'The parcels above were counted by both sides.',
  sign: { courier: 'Courier', courierNo: 'Staff number', clerk: 'Clerk', time: 'Time' },
  contact: 'Contact',
  hotline: 'Hotline',
  ledger: (seq, hash) => `Ledger #${seq} · ${hash}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  turnOver: 'continued on the next page',
  fileName: (manifestNo, courier) => `Manifest ${courier} ${manifestNo}`,
  missing: characters =>
    `The printing font lacks: ${characters}. The manifest leaves a ruled space for each: write them in by hand.`,
  fault: {
    fontUnavailable:
      'The printing font did not load, so the manifest was not made. Open the program again; if that does not help, reinstall it.',
    badSlipNo:
      'The manifest number holds characters a barcode cannot carry, so the manifest was not made. Ask a supervisor to check the branch code in the settings.',
    renderFailed:
      'The manifest was not made. The collection is recorded; print it again, and if that fails note the manifest number and tell a technician.',
    workerFailed:
      'The part that makes manifests stopped and has been started again. The collection is recorded; print the manifest again.',
  },
}
