import type { CentralStatus, Delivery, FapiaoKind, Purpose } from '../application.ts'
import { toHalfWidth } from '../half-width.ts'

/** A word of an export without width, case, spaces and brackets; what it is compared by. */
export function plainWord(text: string): string {
  return toHalfWidth(text)
    .toLowerCase()
    .replace(/[\s()[\]【】<>《》"'“”·._,:;、。\-/]/g, '')
}

/** Reads the central system's status (seed rule R11 and its usual variants), null where the word is unknown. */
export function readStatus(text: string): CentralStatus | null {
  return statusWords.get(plainWord(text)) ?? null
}

/** Whether a status says that the Fapiao was collected in person: this desk's own word, in its reports back. */
export function isCollectedWord(text: string): boolean {
  const word = plainWord(text)
  return word === '已领取' || word === 'collected'
}

/** Reads how the customer wants the Fapiao (seed rule R10), null where the word is unknown. */
export function readDelivery(text: string): Delivery | null {
  const word = plainWord(text)
  const found = (Object.keys(deliveryMarks) as Delivery[]).filter(delivery => deliveryMarks[delivery].test(word))
  // `顺丰或韵达` decides nothing.
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Reads what the Fapiao is needed for (seed rule R9); null where it is neither a refund nor a purchase certificate. */
export function readPurpose(text: string): Purpose | null {
  const word = plainWord(text)
  if (/退款|退费|refund/.test(word)) return 'refund'
  return /(?:购买|采购|购货)(?:证书|证明|凭证)|purchase(?:certificate|proof)|proofofpurchase/.test(word)
    ? 'purchaseCertificate'
    : null
}

/** Reads the kind of Fapiao. `electronic` has no paper; `digital` names a 数电 kind without saying whether it is on paper; null: unknown. */
export function readKind(
  text: string,
): { readonly kind: FapiaoKind; readonly form: 'paper' | 'digital' } | 'electronic' | null {
  const word = plainWord(text)
  if (/^\d{1,2}$/.test(word)) return kindNumbers[Number(word)] ?? null
  const special = /专用|专票|special/.test(word)
  const normal = /普通|普票|normal|ordinary|general/.test(word)
  if (special && normal) return null
  const paper = /纸|paper/.test(word)
  if (/数电|全电|数字化|digital/.test(word) || (/电子|electronic/.test(word) && paper)) {
    if (!special && !normal) return null
    return { kind: special ? 'digitalSpecial' : 'digitalNormal', form: paper ? 'paper' : 'digital' }
  }
  if (/电子|电专|电普|electronic|efapiao/.test(word)) return 'electronic'
  if (/卷票|卷式|roll/.test(word)) return { kind: 'roll', form: 'paper' }
  if (special) return { kind: 'special', form: 'paper' }
  return normal ? { kind: 'normal', form: 'paper' } : null
}

const kindNumbers: Readonly<Record<number, ReturnType<typeof readKind>>> = {
  1: { kind: 'special', form: 'paper' },
  4: { kind: 'normal', form: 'paper' },
  8: 'electronic',
  10: 'electronic',
  11: { kind: 'roll', form: 'paper' },
  31: { kind: 'digitalSpecial', form: 'digital' },
  32: { kind: 'digitalNormal', form: 'digital' },
}

const deliveryMarks: Readonly<Record<Delivery, RegExp>> = {
  pickup: /自取|自提|领取|上门取|现场取|柜台取|pickup|collectat|selfcollect|^collect$|^branch$/,
  yunda: /韵达|韻達|yunda/,
  sf: /顺丰|順豐|^sf|sfexpress/,
}

const statusLists: Readonly<Record<CentralStatus, string>> = {
  paymentSyncing: '付款同步中 支付同步中 待同步 同步中 等待付款同步 待付款确认 paymentsyncing syncing paymentpending',
  inProcess:
    '申请中 处理中 审核中 待审核 已申请 已提交 待开具 待开票 开具中 开票中 未开具 未开票 inprocess inprogress processing submitted applied pending',
  outOfStock: '票源紧张 缺票 无票 票源不足 outofstock fapiaooutofstock shortage',
  issued: '已开具 已开票 已开 开具完成 开票成功 已出票 issued',
  mailed: '已邮寄 已寄出 已寄 已寄送 已发货 已快递 已发出 mailedout mailed shipped sent dispatched',
  void: '已作废 作废 已红冲 红冲 已冲红 已取消 已撤销 void voided cancelled canceled reversed',
}

const statusWords = new Map(
  (Object.entries(statusLists) as [CentralStatus, string][]).flatMap(([status, words]) =>
    words.split(' ').map(word => [word, status] as const),
  ),
)
