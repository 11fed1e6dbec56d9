import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textsOf } from '../../../../../shared/i18n/texts.ts'

/** Where the keys of an area are bound; what stands behind `!` belongs to another area. */
const folders = {
  everywhere: ['renderer/app', 'renderer/ui', 'renderer/features/help'],
  counter: ['renderer/features/counter', '!receiving/'],
  receiving: ['renderer/features/counter/receiving'],
  dispatch: ['renderer/features/dispatch'],
  stockTake: ['renderer/features/stock-take'],
  reports: ['renderer/features/reports'],
  imports: ['renderer/features/imports'],
  ledger: ['renderer/features/ledger'],
  settings: ['renderer/features/settings', 'renderer/features/restore'],
} as const

function sourcesIn(folder: string, without: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !without.some(part => name.startsWith(part)))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
}

/** The keys written into the calls of `useKeys` in a source. */
function boundKeys(source: string): readonly string[] {
  const calls = source.split('useKeys(').slice(1).map(untilClosed)
  const key = /(?:^|[{,\s])(F\d{1,2}|Escape|'(?:Ctrl|Alt|Shift)\+[^']+')(?=:|,| \})/g
  return calls.flatMap(call => [...call.matchAll(key)].map(([, found]) => (found ?? '').replaceAll("'", '')))
}

function untilClosed(text: string): string {
  let depth = 1
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    if (text[index] === ')') depth -= 1
    if (depth === 0) return text.slice(0, index)
  }
  return text
}

test.each(['zh-CN', 'en'] as const)('the map in %s names every key that is bound, and no other', language => {
  const map = textsOf(language).help.keyMap.keys
  const bound = Object.entries(folders).map(([area, names]) => {
    const without = names.filter(name => name.startsWith('!')).map(name => name.slice(1))
    const keys = names
      .filter(name => !name.startsWith('!'))
      .flatMap(name => sourcesIn(name, without).flatMap(boundKeys))
    return [area, [...new Set(keys)].sort()]
  })
  const named = Object.entries(map).map(([area, keys]) => [
    area,
    // The rail binds the keys of the areas from its own list.
    Object.keys(keys)
      .filter(combo => combo !== 'Alt+1…9')
      .sort(),
  ])
  expect(Object.fromEntries(named)).toEqual(Object.fromEntries(bound))
})

test('a bound key is found however the call is written', () => {
  expect(boundKeys("useKeys({ F9: a, Escape: { label: f('x'), run: () => go() } }, { everywhere: true })")).toEqual([
    'F9',
    'Escape',
  ])
  expect(boundKeys("useKeys({\n  'Ctrl+O': choose,\n  F4: (x) })\nconst y = { F7: 1 }")).toEqual(['Ctrl+O', 'F4'])
})
