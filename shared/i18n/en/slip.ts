import type { Texts } from '../texts.ts'

export const slip: Texts['slip'] = {
  title: 'Handover slip',
  copy: { stub: 'Branch copy', customer: 'Customer copy' },
  mark: {
    void: 'VOID',
    takenBack: 'TAKEN BACK',
    sentBack: 'SENT BACK TO SERVICE CENTER',
    reissueOf: sheet => `Reissue of ${sheet}`,
  },
  reprint: n => `Reprint ${n}`,
  clerk: 'Clerk',
  group: {
    title: 'Fapiao title',
    taxpayerId: 'Taxpayer ID',
    orderNo: 'Order number',
    applicationNo: 'Application',
  },
  continued: '(continued)',
  subtotal: (sheets, total) => `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} ${total}`,
  column: {
    index: 'No.',
    kind: 'Kind',
    code: 'Fapiao code',
    number: 'Number',
    issueDate: 'Issued on',
    amount: 'Amount',
    tax: 'Tax',
    total: 'Total with tax',
  },
  digitalNumber: 'Digital no.',
  total: sheets => `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} in total`,
  capitals: 'Total in capitals',
  collector: {
    name: 'Collected by',
    returnedBy: 'Returned by',
    way: 'Pickup',
    inPerson: 'in person',
    proxy: 'by proxy',
    phone: 'Phone',
    letterNo: 'Authorisation letter',
    proxyNote: 'Proxy showed',
  },
  documentKind: {
    residentId: 'Resident ID',
    passport: 'Passport',
    hkMacaoPermit: 'HK/Macao permit',
    taiwanPermit: 'Taiwan permit',
    foreignResidentCard: 'Foreign resident card',
    other: 'Other document',
  },
  remark: 'Remark',
  notice: 'Please check title, taxpayer ID, amounts and number of sheets before you leave.',
  sign: {
    collector: 'Collector',
    returnedBy: 'Returned by',
    supervisor: 'Supervisor',
    receiver: 'Receiver',
    clerk: 'Clerk',
    date: 'Date',
  },
  contact: 'Contact',
  hotline: 'Hotline',
  page: (page, pages) => `Page ${page} of ${pages}`,
  turnOver: 'continued on the next page',
  fileName: slipNo => `Handover slip ${slipNo}`,
  missing: characters =>
    `The printing font lacks: ${characters}. The slip leaves a ruled space for each: write them in by hand on both copies.`,
  fault: {
    fontUnavailable:
      'The printing font did not load, so the slip was not made. Open the program again; if that does not help, reinstall it.',
    badSlipNo:
      'The slip number holds characters a barcode cannot carry, so the slip was not made. Ask a supervisor to check the branch code in the settings.',
    renderFailed:
      'The slip was not made. The handover is recorded; print it again, and if that fails note the slip number and tell a technician.',
    workerFailed:
      'The part that makes slips stopped and has been started again. The handover is recorded; print the slip again.',
  },
}
