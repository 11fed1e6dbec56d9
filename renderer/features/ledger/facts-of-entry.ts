import type { Entry } from '../../../shared/domain/entry.ts'
import type { LedgerWords } from '../../../shared/i18n/describe-ledger-entry.ts'
import type { FactName } from '../../../shared/i18n/ledger-facts.ts'
import { grouped } from '../../ui/grouped.ts'

/** Something an entry says of itself, in words. */
export interface Fact {
  readonly name: FactName
  readonly values: readonly string[]
}

/** Everything an entry says of itself in the chain, in the order of the words: in the file its members stand by their letters. */
export function factsOf({ body }: Entry, words: LedgerWords): readonly Fact[] {
  const members = body as Readonly<Partial<Record<FactName, unknown>>>
  const names = (Object.keys(words.texts.ledgerView.fact) as FactName[]).filter(name => name in members)
  return names.map(name => ({ name, values: describeValue(name, members[name], words) }))
}

function describeValue(name: string, value: unknown, words: LedgerWords): readonly string[] {
  const { ledgerView } = words.texts
  if (typeof value === 'boolean') return [value ? ledgerView.yes : ledgerView.no]
  if (typeof value === 'number') return [name === 'entries' || name === 'since' ? `#${value}` : grouped(value)]
  if (typeof value === 'string') return [describeWord(name, value, words)]
  if (Array.isArray(value) && value.length > 0) return value.flatMap(one => describeValue(name, one, words))
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return describeObject(value as Readonly<Record<string, unknown>>, words)
  return ['—']
}

/** What such a part of a fact is called by. */
const leads = new Set(['sheet', 'waybill', 'number', 'rule'])

/** Numbers each on a line of their own with a name; anything else together, as a sheet and how it was checked off. */
function describeObject(object: Readonly<Record<string, unknown>>, words: LedgerWords): readonly string[] {
  const { part } = words.texts.ledgerView
  const members = Object.entries(object)
    .filter(([, value]) => value !== null)
    .sort(([one], [other]) => Number(leads.has(other)) - Number(leads.has(one)))
  if (members.every(([, value]) => typeof value === 'number'))
    return members.map(([name, value]) => `${part[name] ?? name} ${grouped(Number(value))}`)
  return [members.flatMap(([name, value]) => describeValue(name, value, words)).join(' · ')]
}

function describeWord(name: string, value: string, { texts, nameOf }: LedgerWords): string {
  const { common, rules, slip, ledgerView } = texts
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    roles: common.role,
    courier: rules.courier,
    documentKind: slip.documentKind,
    from: common.delivery,
    to: common.delivery,
    names: ledgerView.setting,
    ...ledgerView.value,
  }
  if (name === 'operator') return nameOf(value) || value
  return words[name]?.[value] ?? (value || '—')
}
