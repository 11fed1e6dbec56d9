import type { Texts } from '../texts.ts'

const count = (number: string, one: string, many: string) => `${number} ${number === '1' ? one : many}`
const applicationsOf = (number: string) => count(number, 'application', 'applications')
const entriesOf = (number: string) => count(number, 'ledger entry', 'ledger entries')

export const privacy: Texts['privacy'] = {
  hint: 'Customers’ personal data lie beside the ledger and can be erased; the ledger still verifies afterwards and every sheet still counts.',
  years: 'Retention period (years)',
  yearsHint:
    'Counted from the last handover, shipment, return or import; 1 to 30 years. What is past it is only proposed; a supervisor decides.',
  past: {
    title: 'Past the retention period',
    none: day => `There is no personal data left to erase in applications from before ${day}.`,
    count: (applications, day) =>
      `${applicationsOf(applications)} last changed before ${day}, with no sheet at the branch.`,
    firstOnly: shown => `The first ${shown} are listed; the others follow once these are erased.`,
    all: 'Select all',
    erase: selected => `Erase the ${selected} selected…`,
    unfinished: 'An erasure is in the ledger, but not every file could be written anew (full disk, or a file in use).',
    unfinishedHint:
      'The desk no longer shows these data. Free disk space, close programs that use the data folder, then open this page again or restart: the desk goes on by itself.',
  },
  request: {
    title: 'On request',
    hint: 'Find the person by name, phone, title, application or order number, make sure the person asked for it, then choose what to erase.',
    find: 'Find',
    field: 'Name, phone or number',
    tooShort: 'Enter at least two characters.',
    none: 'No personal data found. What was erased before cannot be found; try another name, phone or number.',
    applications: found => `Applications (${found})`,
    entries: found => `Ledger entries (${found})`,
    entriesHint:
      'Where a collector, a reason or a remark mentions it. Entries that are only about a chosen application go along with it.',
    more: total => `${total} in all; only the first are listed. Type more of it.`,
    here: sheets => `${count(sheets, 'sheet', 'sheets')} at the branch: erase after handing over`,
    erased: 'Personal data erased',
    erase: 'Erase the selected…',
  },
  list: { application: 'Application', title: 'Title', sheets: 'Fapiao', choose: 'Select' },
  sheets: number => count(number, 'sheet', 'sheets'),
  kind: {
    handedOver: 'handed over',
    handoverVoided: 'handover annulled',
    takenBack: 'brought back by the customer',
    sentBack: 'sent back to the Service Center',
    sheetsVoided: 'Fapiao void',
    waybillsVoided: 'waybill number void',
    parcelReturned: 'parcel returned',
    recipientCorrected: 'recipient corrected',
    deliveryChanged: 'shipping method changed',
  },
  entry: (seq, what, time) => `Entry ${seq} · ${what} · ${time}`,
  slip: slipNo => `slip ${slipNo}`,
  about: applications => `about application ${applications}`,
  dialog: {
    title: 'Erase personal data for good',
    count: (applications, entries) => `${applicationsOf(applications)}, ${entriesOf(entries)}`,
    goes: 'Erased',
    goesLines: [
      'Titles, taxpayer IDs, payers, addresses and phones, bank accounts, remarks',
      'Recipient, phone, e-mail, address, and recipient data corrected here',
      'Collectors’ names, last four characters of documents, phones, letter numbers, reasons given',
      'Documents about them that wait for the printer, and the look-up index on this computer',
    ],
    stays: 'Kept',
    staysLines: [
      'Fapiao codes and numbers, amounts, days, slip, waybill, order and application numbers, and who did it: the issuer must keep a register of use, and stubs for five years (Measures for the Administration of Fapiao, Art. 26 and 28).',
      'Paper, exported files and copies of the data folder: the desk cannot reach them, see to them separately.',
      'Data in the 21Vianet Fapiao management system: the customer asks 21Vianet.',
    ],
    shared: 'These entries are about other applications too and are kept. Select those to erase as well:',
    pin: 'Your own PIN',
    final: 'This cannot be undone.',
    erase: 'Erase for good',
    working: 'Counting what would be erased',
  },
  done: (applications, entries, seq) =>
    `Personal data of ${applicationsOf(applications)} and ${entriesOf(entries)} erased; recorded as ledger entry ${seq}.`,
}
