import type { Texts } from '../texts.ts'

function parcelWord(count: string | number): string {
  return String(count) === '1' ? 'parcel' : 'parcels'
}

function sheetWord(count: string | number): string {
  return String(count) === '1' ? 'Fapiao' : 'Fapiao sheets'
}

export const collection: Texts['collection'] = {
  courier: 'Courier',
  other: courier => `Change to ${courier}`,
  field: 'Waybill number',
  placeholder: 'Scan or type number',
  take: 'Collect',
  mayNot: 'Dispatchers record the collection. You can look, but not record.',
  column: {
    number: 'Waybill number',
    orderNo: 'Order number',
    recipient: 'Recipient',
    sheets: 'Sheets',
    since: 'At the branch',
    collectedAt: 'Time',
  },
  count: (parcels, sheets) => `${parcels} ${parcelWord(parcels)}, ${sheets} ${sheetWord(sheets)}`,
  waiting: {
    heading: 'Waiting for the courier',
    label: 'Parcels waiting for the courier',
    empty: 'No parcel is waiting',
    emptyHint: 'A parcel appears here once its label is printed. Labels are printed under “Labels”.',
  },
  scanned: {
    heading: 'Scanned now',
    label: 'Parcels scanned for this collection',
    empty: 'No parcel scanned yet',
    emptyHint: 'When the courier is here, scan the barcode on the label of each parcel you hand over.',
    undo: 'Take the chosen one back',
    undone: number => `${number} is taken back and waits here again`,
  },
  scan: {
    accepted: (number, sheets, parcels) =>
      `Parcel ${parcels}: ${number} with ${sheets} ${sheetWord(sheets)} is recorded as collected`,
    notAWaybill: 'This is no waybill number. Scan the barcode on the label',
    unknown: number => `Waybill ${number} was never recorded. Do not hand it over; check whether it is sent from here`,
    otherCourier: (number, courier) => `${number} is a parcel for ${courier}. Put it aside; it is not for this courier`,
    notUsed: number => `${number} is an unused number of the pool, nothing travels under it. Check the label`,
    notPrinted: number =>
      `The label of ${number} is not confirmed as printed. Confirm it under “Labels” before you hand it over`,
    void: number => `Waybill ${number} is void. Do not hand it over; remove the label and print another`,
    alreadyScanned: number => `${number} is scanned already and on this collection’s list`,
    inManifest: (number, manifestNo) =>
      `${number} went to the courier with manifest ${manifestNo}. If it has come back, record its return`,
    returned: number => `${number} came back and its number cannot be used again. Print a new label`,
    centralVoid: number =>
      `${number} holds a Fapiao that is void in the 21Vianet Fapiao management system. Do not give it away: void the waybill number and ask a supervisor`,
    toCollect: number =>
      `The customer of ${number} now collects at the 21Vianet Shanghai branch. Do not give it away: void the waybill number and put the Fapiao back to the counter`,
    oldLabel: number =>
      `The recipient of ${number} was changed after its label was printed. Put it aside; print the label again under “Labels”, or void the number`,
    failed: number => `${number} is not recorded; see the note on the screen`,
  },
  close: {
    nothing: 'No parcel is scanned yet. Scan each parcel you hand over first',
    action: 'Close manifest',
    title: courier => `Hand over to ${courier}`,
    handed: (parcels, sheets) =>
      `${parcels} ${parcelWord(parcels)} with ${sheets} ${sheetWord(sheets)} for the courier`,
    left: parcels =>
      `${parcels} ${parcelWord(parcels)} ${parcels === '1' ? 'is' : 'are'} not scanned and will stay here`,
    leftMore: parcels => `and ${parcels} more`,
    will: 'Once the manifest is closed, scanned parcels cannot be taken back. It prints twice: the courier signs, and each side keeps one.',
    confirm: 'Close and print',
    done: (manifestNo, parcels) => `Manifest ${manifestNo} is closed with ${parcels} ${parcelWord(parcels)}`,
  },
  manifests: {
    open: 'Manifests',
    title: 'Manifests',
    label: 'List of manifests',
    empty: 'No manifest yet',
    emptyHint: 'Once the courier has the parcels, press F9 to close the manifest.',
    keys: 'opens it',
    column: { number: 'Manifest', courier: 'Courier', at: 'Closed at', parcels: 'Parcels' },
  },
  manifest: {
    title: manifestNo => `Manifest ${manifestNo}`,
    notFound: 'There is no such manifest',
    notFoundHint: 'Check the number.',
    preview: 'Preview of the manifest',
    previewFailed: 'The preview cannot be drawn, but printing and saving work. Open the program again to see it.',
    print: 'Print the manifest',
    printAgain: 'Print again',
    save: 'Save as PDF',
    saved: path => `Saved to ${path}`,
    job: state => `Printing: ${state}`,
    noJob: 'not sent to the printer',
    printingNow: 'being sent to the printer',
  },
  returning: {
    open: 'Parcel came back',
    title: 'A parcel came back',
    placeholder: 'Scan or type its number',
    look: 'Look up',
    facts: {
      courier: 'Courier',
      recipient: 'Recipient',
      orderNo: 'Order number',
      sheets: 'Fapiao',
      collected: 'Collected',
      manifest: 'Manifest',
    },
    noManifest: 'not closed yet',
    notCollected: {
      available: 'This number is unused; no parcel was sent under it. Check the number.',
      reserved:
        'This parcel was not collected, and its label is not confirmed as printed. There is no return to record.',
      printed: 'This parcel still waits for its courier. There is no return to record.',
      void: 'This number is void; no parcel was sent under it. Check the number.',
    },
    alreadyReturned: 'The return is recorded already; the Fapiao are at the branch. Nothing more to do.',
    unknown: number => `Waybill ${number} was never recorded`,
    unknownHint: 'Check the number. Fapiao sent here from elsewhere are recorded under Receiving.',
    reasons: ['Refused by recipient', 'Wrong address', 'Recipient not reached', 'Nobody there', 'Sent back by courier'],
    will: sheets =>
      `${sheets} ${sheetWord(sheets)} will be at the branch again and back in “To mail”. This number cannot be used again.`,
    confirm: 'Record the return',
    done: (number, sheets) => `${number} is recorded as returned; ${sheets} ${sheetWord(sheets)} at the branch again`,
  },
}
