import type { Texts } from '../texts.ts'

export const closing: Texts['closing'] = {
  term: {
    opening: 'Opening',
    received: 'Received',
    takenBack: 'Taken back',
    handoverVoided: 'Voided handovers',
    returned: 'Returned',
    handedOver: 'Handed over',
    shipped: 'Shipped',
    sentBack: 'Sent back',
    void: 'Void',
    closing: 'Closing stock',
  },
  equation: 'Balance',
  since: (closeNo, at) => `Since close ${closeNo} (${at})`,
  sinceStart: 'No close of day yet: since the ledger began',
  balanced: 'In balance, difference 0',
  off: n => `Off by ${n} ${n === '1' ? 'sheet' : 'sheets'}, the day cannot be closed`,
  checking: 'Checking',
  pending: {
    title: 'Still open',
    none: 'Printing, couriers and stock-take are all done',
    handovers: (n: string) => `${n} ${n === '1' ? 'handover is' : 'handovers are'} begun and not confirmed`,
    toCounter: 'To the counter',
    printJobs: n => (n === '1' ? '1 print job without an outcome' : `${n} print jobs without an outcome`),
    parcels: n =>
      n === '1'
        ? '1 parcel has a waybill and waits for its courier'
        : `${n} parcels have a waybill and wait for their courier`,
    stockTake: takeNo => `Stock-take ${takeNo} is not finished`,
    toPrinting: 'To printing',
    toDispatch: 'To courier',
    toStockTake: 'To stock-take',
    stays: 'You can close the day now: what is open is written into the close.',
    unknown: 'The print jobs cannot be read now',
  },
  imbalance: {
    title: 'Sheets that do not come out',
    hint: 'The entries of each of these sheets do not lead to where it is. Verify the whole chain in the ledger and call for support.',
    unexplained:
      'Adding up sheet by sheet does not show which one it is. Verify the whole chain in the ledger and call for support.',
    sheet: 'Fapiao',
    entries: 'Entries',
    counted: 'By its entries',
    changed: 'In fact',
  },
  corrections: {
    title: 'Corrections in this period',
    label: 'Corrections of what an earlier close covers',
    none: 'Nothing of an earlier close was corrected',
    column: {
      at: 'Time',
      what: 'What',
      about: 'Number',
      sheets: 'Sheets',
      corrects: 'Corrects close',
      operator: 'Clerk',
    },
  },
  close: 'Close the day',
  ask: {
    title: day => `Close ${day}`,
    question: n => `${n} ${n === '1' ? 'sheet' : 'sheets'} at the branch, in balance. Close the day now?`,
    will: 'Afterwards everything up to now stays as it is. A later correction belongs to the next period and names the close it corrects.',
    pending: 'What is open is written into the close:',
    confirm: 'Close the day',
  },
  done: (closeNo, sheets) =>
    `Close ${closeNo} is on disk, ${sheets} ${sheets === '1' ? 'sheet' : 'sheets'} at the branch`,
  head: (seq, hash) => `Ledger head #${seq}, hash ${hash}`,
  earlier: {
    title: 'Earlier closes',
    none: 'No close yet',
    noneHint: 'After the first one, what came and went is listed here.',
    column: { closeNo: 'Close', at: 'Time', equation: 'Came and left', closing: 'Stock', operator: 'Clerk' },
    detail: closeNo => `Close ${closeNo}`,
    pending: (printJobs, parcels, handovers) =>
      `Open at that time: ${printJobs} print jobs, ${parcels} uncollected parcels, ${handovers} handovers`,
    keys: 'See balance and hash',
  },
  list: { back: 'Back to the close' },
}
