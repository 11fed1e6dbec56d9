import type { Entry, EntryBodies, EntryKind, EntryOf, OperatorId } from '../domain/entry.ts'
import { describeSeconds } from './describe-seconds.ts'
import type { Texts } from './texts.ts'

/** What the words depend on besides the entry. */
export interface LedgerWords {
  readonly texts: Texts
  /** An operator's name, '' where none is known. */
  readonly nameOf: (operator: OperatorId) => string
}

type Tell<K extends EntryKind> = (body: EntryBodies[K], words: LedgerWords) => readonly string[]

const sheets: (body: { readonly sheets: readonly unknown[] }, words: LedgerWords) => readonly string[] = (
  body,
  { texts },
) => [texts.ledgerView.line.sheets(body.sheets.length)]

const nothing = () => []

/** What each kind of entry did; names of customers and reasons never stand there. */
const tell: { readonly [K in EntryKind]: Tell<K> } = {
  operatorAdded: (body, words) => [describeOperator(body, words)],
  operatorChanged: (body, words) => {
    const { inactive, newPin } = words.texts.ledgerView.line
    return [describeOperator(body, words), ...(body.active ? [] : [inactive]), ...(body.pinChanged ? [newPin] : [])]
  },
  settingsChanged: ({ names }, { texts }) => [
    names.map(name => texts.ledgerView.setting[name] ?? name).join(texts.common.listSeparator),
  ],
  imported: (body, { texts }) => [texts.ledgerView.line.imported(body.applications, body.received)],
  received: (body, words) => [...sheets(body, words), words.texts.ledgerView.value.via?.[body.via] ?? body.via],
  handedOver: (body, words) => {
    const { slip, ledgerView } = words.texts
    const way = body.inPerson ? ledgerView.line.inPerson : ledgerView.line.proxy
    return [...sheets(body, words), way, slip.documentKind[body.documentKind]]
  },
  handoverVoided: sheets,
  takenBack: sheets,
  sentBack: sheets,
  reissueLinked: (body, { texts }) => [texts.ledgerView.line.reissue(body.oldSheet, body.newSheet)],
  sheetsVoided: sheets,
  reprinted: (body, { texts }) => [texts.ledgerView.line.time(body.reprint)],
  waybillsAdded: (body, { texts }) => [
    texts.rules.courier[body.courier],
    texts.ledgerView.line.numbers(body.numbers.length),
  ],
  labelsReserved: (body, { texts }) => [
    texts.rules.courier[body.courier],
    texts.ledgerView.line.parcels(body.labels.length),
  ],
  ownWaybillUsed: (body, words) => [words.texts.rules.courier[body.courier], ...sheets(body, words)],
  labelsPrinted: (body, { texts }) => [
    texts.ledgerView.line.parcels(body.waybills.length),
    texts.ledgerView.value.word?.[body.word] ?? body.word,
  ],
  labelReprinted: (body, { texts }) => [texts.ledgerView.line.time(body.reprint)],
  waybillsVoided: (body, { texts }) => [texts.ledgerView.line.numbers(body.waybills.length)],
  parcelCollected: (body, words) => [words.texts.rules.courier[body.courier], ...sheets(body, words)],
  collectionUndone: sheets,
  manifestClosed: (body, { texts }) => [
    texts.rules.courier[body.courier],
    texts.ledgerView.line.parcels(body.waybills.length),
  ],
  parcelReturned: sheets,
  recipientCorrected: nothing,
  deliveryChanged: ({ from, to }, { texts }) => [
    texts.ledgerView.line.change(texts.common.delivery[from], texts.common.delivery[to]),
  ],
  changesExported: nothing,
  stockTakeBegun: nothing,
  stockScanned: (body, { texts }) => [texts.ledgerView.line.scanned(body.sheets.length, body.unknown.length)],
  stockTaken: ({ present, missing, unexpected, unknown }, { texts }) => [
    texts.ledgerView.line.counted(present, missing.length, unexpected.length + unknown.length),
  ],
  stockTakeDropped: nothing,
  dayClosed: ({ day, closing }, { texts }) => [day, texts.ledgerView.line.closing(closing)],
  personErased: ({ applications, basis }, { texts }) => [
    texts.ledgerView.line.applications(applications.length),
    texts.ledgerView.value.basis?.[basis] ?? basis,
  ],
  revealed: nothing,
  reportRevealed: ({ firstDay, lastDay }) => [firstDay === lastDay ? firstDay : `${firstDay} – ${lastDay}`],
  clockSet: ({ by }, { texts }) => {
    const { clockForward, clockBack } = texts.ledgerView.line
    return [(by > 0 ? clockForward : clockBack)(describeSeconds(texts, Math.abs(by)))]
  },
  tailSetAside: ({ bytes }, { texts }) => [texts.ledgerView.line.bytes(bytes)],
  damageSetAside: ({ damaged }) => [damaged],
}

/** What an entry did, in a line: its kind, and how many or which. When, who and the numbers of slips and parcels stand elsewhere. */
export function describeLedgerEntry(entry: Entry, words: LedgerWords): string {
  const { ledgerView } = words.texts
  // The entry's kind chooses both, which the compiler cannot follow.
  const parts = (tell[entry.kind] as Tell<EntryKind>)(entry.body, words)
  const kind = ledgerView.kind[entry.kind]
  return [kind, ...parts.filter(part => part !== '')].join(ledgerView.line.between)
}

function describeOperator(body: EntryOf<'operatorAdded'>['body'], { texts, nameOf }: LedgerWords): string {
  const roles = body.roles.map(role => texts.common.role[role]).join(texts.common.listSeparator)
  return texts.ledgerView.line.roles(nameOf(body.operator), roles)
}
