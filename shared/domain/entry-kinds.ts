import type { EntryKind } from './entry.ts'

const known: { readonly [K in EntryKind]: true } = {
  operatorAdded: true,
  operatorChanged: true,
  settingsChanged: true,
  imported: true,
  received: true,
  handedOver: true,
  handoverVoided: true,
  takenBack: true,
  sentBack: true,
  reissueLinked: true,
  sheetsVoided: true,
  reprinted: true,
  waybillsAdded: true,
  labelsReserved: true,
  ownWaybillUsed: true,
  labelsPrinted: true,
  labelReprinted: true,
  waybillsVoided: true,
  parcelCollected: true,
  collectionUndone: true,
  manifestClosed: true,
  parcelReturned: true,
  recipientCorrected: true,
  deliveryChanged: true,
  changesExported: true,
  stockTakeBegun: true,
  stockScanned: true,
  stockTaken: true,
  stockTakeDropped: true,
  dayClosed: true,
  personErased: true,
  revealed: true,
  reportRevealed: true,
  clockSet: true,
  tailSetAside: true,
  damageSetAside: true,
}

/** Every kind of entry this program knows. A kind more or less is another data format (main/host/data-format.ts). */
export const entryKinds = Object.keys(known) as readonly EntryKind[]

/** Whether this program knows a kind of entry; a newer one may have written others. */
export function isEntryKind(kind: string): boolean {
  return Object.hasOwn(known, kind)
}
