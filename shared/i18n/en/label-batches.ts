import type { Texts } from '../texts.ts'

const labels = (count: number) => `${count} ${count === 1 ? 'label' : 'labels'}`
const numbers = (count: number) => `${count} ${count === 1 ? 'number' : 'numbers'}`

export const labelBatches: Texts['labelBatches'] = {
  list: 'Label batches',
  labels: 'Labels of this batch',
  open: batchNo => `Label batch ${batchNo}`,
  unknownBatch: 'There is no such batch of labels. Choose one from the list on the left.',
  empty: 'No labels yet',
  emptyHint: 'Choose what is to be sent under “To mail” and give it waybill numbers. The labels are printed here.',
  show: 'Which batches to show',
  filter: { all: 'All', unprinted: batches => `With labels to print ${batches}` },
  noneUnprinted: 'No label waits to be printed',
  noneUnprintedHint: 'The labels of every batch are printed, or their numbers are void.',
  unprinted: (count, batches) =>
    `${labels(count)} in ${batches} other ${batches === 1 ? 'batch' : 'batches'} ${count === 1 ? 'is' : 'are'} not printed`,
  column: {
    batch: 'Batch',
    progress: 'Printed',
    index: '#',
    number: 'Waybill number',
    title: 'Fapiao title · order number',
    sheets: 'Sheets',
    standing: 'State',
    note: 'Attention',
  },
  of: (printed, total) => `${printed} / ${total}`,
  waiting: count => `${count} to print`,
  noTitle: '(no title)',
  standing: {
    notPrinted: 'Not printed',
    queued: 'Waiting',
    printing: 'Printing',
    ask: 'To check',
    printed: 'Printed',
    collected: 'Collected',
    void: 'Void',
  },
  made: 'Made by',
  freightCollect: 'Freight collect',
  account: account => `account ${account}`,
  stock: size => `stock ${size.replace('x', ' × ')} mm`,
  progress: (printed, total) => `Printed ${printed} / ${total}`,
  running: 'Printing',
  print: count => (count === 0 ? 'Nothing to print' : `Print ${labels(count)}`),
  printing: 'Printing…',
  cancelled: count =>
    `Stopped. ${labels(count)} ${count === 1 ? 'is' : 'are'} not printed; F9 goes on and prints the missing ones only.`,
  goOn: 'Remove the cause and press F9: it prints only what is not printed yet.',
  reprintAgain: 'Remove the cause, open that label and print it again.',
  noPrinting:
    'This computer cannot print, so no label was printed. Open the batch on a computer that can, and press F9.',
  jobs: 'See the print jobs',
  savePdf: 'Save as PDF',
  saved: path => `Saved to ${path}. It holds names, phones and addresses: delete it after use.`,
  downloaded: 'Downloaded. It holds names, phones and addresses: delete it after use.',
  savedIsNotPrinted: 'A PDF does not count as printed; nothing has changed.',
  voidUnprinted: count => `Void ${numbers(count)} not printed`,
  note: {
    missing: characters => `Write in: ${characters}`,
    cut: fields => `Not whole: ${fields}`,
  },
  scan: {
    found: number => `${number} is in this batch`,
    noBatch: number => `Waybill number ${number} is in no label batch. Check it, or look under “Waybill numbers”.`,
    unknown: number => `Waybill number ${number} is not recorded. Check it.`,
  },

  ask: {
    notice: count => `Did ${labels(count)} come out of the printer? Please go and look.`,
    noticeHint: 'Until somebody has looked, nothing is printed twice and nothing is lost.',
    action: 'Check',
    title: 'Please look at the printer',
    question: 'Which is the last label that came out?',
    hint: 'Scan the barcode of the last label, or choose it below. Labels are printed in this order.',
    choices: 'The last label that came out',
    none: 'None came out',
    allMark: ' (all came out)',
    nth: (index, number) => `Label ${index} · ${number}`,
    missing: 'Scan or choose a label first',
    result: (printed, again) =>
      again === 0
        ? `${labels(printed)} will be recorded as printed.`
        : `${labels(printed)} will be recorded as printed; ${again} did not come out and will be printed with F9.`,
    damaged: 'A spoilt label does not count. Choose the one before it and tear up the spoilt one.',
    confirm: 'Record',
    scanned: number => `The last one is ${number}`,
    notOfJob: number => `${number} is none of the labels in question. Scan the last one that left the printer.`,
    done: (printed, again) => `Recorded: ${printed} printed, ${again} to print again`,
  },

  one: {
    title: number => `Label ${number}`,
    preview: 'How the label looks',
    previewFailed: 'The label cannot be shown. It can be printed all the same.',
    reveal: 'Show the recipient (recorded)',
    facts: {
      standing: 'State',
      batch: 'Batch',
      title: 'Fapiao title',
      order: 'Order number',
      sheets: 'Fapiao',
      reprints: 'Printed again',
    },
    times: count => (count === 1 ? 'once' : `${count} times`),
    busy: 'It is being printed. Wait until it is done to print it again or void its number.',
    askFirst: 'First say whether it came out; then print it again or void its number.',
    reprint: 'Print this one again',
    reprintWill: reprint => [
      `Another label with the same number is printed (reprint ${reprint}) and entered in the ledger`,
      'Tear up the old one: a number belongs on one parcel only',
    ],
    confirmReprint: 'Print again',
    reprinted: number => `Sent to the printer again: ${number}`,
    back: 'Back',
  },

  voiding: {
    action: 'Void the number',
    title: count => `Void ${numbers(count)}`,
    reasons: [
      'Not sent after all',
      'Label spoilt, new number',
      'Recipient wrong, new number',
      'Refused by the courier',
    ],
    will: (count, sheets) => [
      `${numbers(count)} will never be used again`,
      `${sheets} Fapiao ${sheets === 1 ? 'is' : 'are'} free to be sent under another number or collected`,
      'Tear up labels that are printed; do not stick them on anything',
    ],
    confirm: 'Void',
    done: count => `${numbers(count)} void; the Fapiao are free`,
  },
}
