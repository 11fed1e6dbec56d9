import { dropInvisible, toHalfWidth } from './half-width.ts'

const DOT = '•'

/** Masks a phone number: at least six digits hidden, at most the first two and the last two shown (`13•••••••06`). */
export function maskPhone(text: string): string {
  const digits = [...text.matchAll(/[\d０-９]/g)].map(match => toHalfWidth(match[0])).join('')
  if (digits === '') return DOT.repeat(text.trim().length)
  // The prefix of the country says nothing and would take the two digits that may be shown.
  const local = digits.replace(/^86(?=1\d{10}$)/, '')
  return keepEnds(local, local.length >= 10 ? 2 : 0, Math.max(0, Math.min(2, local.length - 6)))
}

/** Masks a person's name but for its first character: 王某某 → 王••. A single character is hidden too. */
export function maskPersonName(text: string): string {
  const name = tidy(text)
  const characters = [...name]
  if (characters.length < 2) return DOT.repeat(characters.length)
  return /^\p{Script=Han}/u.test(name) ? keepEnds(name, 1, 0) : `${characters[0]}${DOT.repeat(3)}`
}

// 会, 园 and 行 occur in given names, so they count only in words.
const ORGANISATION =
  /公司|企业|集团|中心|事务所|合作社|旅行社|出版社|报社|学校|大学|中学|小学|幼儿园|公园|银行|分行|支行|协会|学会|商会|基金|酒店|工作室|办事处|政府|[厂店院所馆局站部]$|\b(?:ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|company|co|group|university|institute|foundation)\b/i

// What exports put beside a person's name.
const PERSON_WORD = /个人|先生|女士|[()-]/g

/**
 * Masks a Fapiao title where it may be a person's name: up to four Han characters, 个人 and the like not counted, or a name with a
 * middle dot, without any word of an organisation. Other titles are shown whole.
 */
export function maskTitle(text: string): string {
  return isPersonTitle(text) ? maskPersonName(text) : text.trim()
}

/** Whether a title counts as a person's name (see `maskTitle`). */
export function isPersonTitle(text: string): boolean {
  const title = tidy(text)
  const name = title.replace(/\s/g, '').replace(PERSON_WORD, '') || title
  return !ORGANISATION.test(title) && /^(?:\p{Script=Han}{1,4}|\p{Script=Han}+[·•.]\p{Script=Han}+)$/u.test(name)
}

/** Masks an e-mail address but for the first character and the domain: `u•••@contoso.com`. */
export function maskEmail(text: string): string {
  const address = tidy(text)
  const at = address.lastIndexOf('@')
  if (at < 1) return DOT.repeat(Math.min(address.length, 6))
  return `${at > 1 ? address[0] : ''}${DOT.repeat(3)}${address.slice(at)}`
}

/**
 * Masks an address behind its street number, building, floor and room alike, and any phone number in it:
 * 科苑路88号德国中心3号楼657 → 科苑路88号德国中心•号楼•••. Without a street number every digit is hidden.
 */
export function maskAddress(text: string): string {
  const address = tidy(text).replace(/\+?\d[\d-]{6,}\d/g, maskPhone)
  const street = /^.*?\d[\dA-Za-z-]*(?:号(?!楼|院|房|室)|弄)/.exec(address)?.[0] ?? ''
  return street + hideNumbers(address.slice(street.length))
}

function hideNumbers(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九十百]+(?=室|房|单元|层|楼|栋|幢|座|号)/g, number => DOT.repeat(number.length))
    .replace(/[\dA-Za-z]/g, DOT)
}

/** Masks a document number: only its last four characters, behind four dots. The branch keeps no more than these. */
export function maskDocumentLast4(text: string): string {
  const document = tidy(text)
  return document === '' ? '' : `${DOT.repeat(4)}${document.slice(-4)}`
}

/** Masks a taxpayer ID but for two characters in front and four at the end; a sole trader's is the resident ID. */
export function maskTaxpayerId(text: string): string {
  const id = tidy(text)
  return id.length >= 15 ? keepEnds(id, 2, 4) : DOT.repeat(id.length)
}

/** Masks a bank and account field: the bank is shown, of a number of eight or more digits only the last four. */
export function maskBankAccount(text: string): string {
  return tidy(text).replace(/\d[\d -]{6,}\d/g, number => keepEnds(number, 0, 4))
}

function keepEnds(text: string, head: number, tail: number): string {
  const characters = [...text]
  return characters
    .map((character, index) => (index < head || index >= characters.length - tail ? character : DOT))
    .join('')
}

function tidy(text: string): string {
  return toHalfWidth(dropInvisible(text)).trim()
}
