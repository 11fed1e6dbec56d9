import { readFileSync } from 'node:fs'
import { demoOperators } from '../../shared/demo/demo-branch.ts'
import { type Application, titleOf } from '../../shared/domain/application.ts'
import {
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskPersonName,
  maskPhone,
  maskTaxpayerId,
  maskTitle,
} from '../../shared/domain/masking.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'

/** The notices the built-in calendars were written from, as their addresses. */
const notices = [2025, 2026].flatMap((year): readonly string[] => {
  const file = new URL(`../../assets/calendar/${year}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')).papers
})

const masks = [maskAddress, maskBankAccount, maskEmail, maskPersonName, maskPhone, maskTaxpayerId, maskTitle]

/** What may stand on a screen without being translated: data of applications, names of people, of the branch, of files. */
export function knownWords(applications: readonly Application[], more: readonly string[]): readonly string[] {
  const data = applications.flatMap(application => {
    const { personal, applicationNo, orderNo } = application
    const bills = personal?.bills.flatMap(bill => Object.values(bill)) ?? []
    const { email, recipient, phone, address } = personal ?? { email: '', recipient: '', phone: '', address: '' }
    return [applicationNo ?? '', orderNo, titleOf(application), email, recipient, phone, address, ...bills]
  })
  const people = demoOperators.map(({ name }) => name)
  const all = [...data, ...people, ...Object.values(defaultSettings.branch), ...notices, ...more]
  const shown = all.flatMap(text => [text, ...masks.map(mask => mask(text))])
  return [...new Set(shown)].filter(text => text.length > 1).sort((a, b) => b.length - a.length)
}

/** What is left of a text once marked passages and known words are taken out, '' when no letter is left. */
export function untranslated(text: string, known: readonly string[]): string {
  // What a text is given may be an object, which a mark shows in brackets of its own.
  let rest = text.replaceAll('[object Object]', '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\[\[[^[\]]*\]\]/g, ' ')
  }
  for (const word of known) rest = rest.split(word).join(' ')
  return /\p{Letter}/u.test(rest) ? rest.replace(/\s+/g, ' ').trim() : ''
}
