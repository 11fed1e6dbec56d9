import { expect, test } from 'vitest'
import { type AlphabetName, alphabetsOfWord } from '../../../../renderer/search/alphabets.ts'
import { rank, withWords } from '../../../../renderer/search/asked-words.ts'
import { ScanMemory } from '../../../../renderer/search/scan/scan-memory.ts'
import { TextColumn } from '../../../../renderer/search/text-column.ts'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'

const plain = (text: string) => text.replace(/[\x80-\xff]/g, sign => String.fromCharCode(sign.charCodeAt(0) & 0x7f))

/** The same by the plainest means: every place of the word in a row, the best rank of them. */
function plainBest(alphabet: AlphabetName, flagged: string, word: string): number {
  const row = plain(flagged)
  let best = -1
  for (let at = row.indexOf(word); at >= 0; at = row.indexOf(word, at + 1)) {
    const ends = !(row.charCodeAt(at + word.length) >= 0x20)
    const begins = row.charCodeAt(at - 1) < 0x20
    const tail = word.length >= 4 && /\d$/.test(word) && ends
    const here = begins ? (ends ? rank.exact : rank.fieldStart) : tail ? rank.fieldStart : 0
    const beginsWord = alphabet === 'wide' || row.charAt(at - 1) === '@' || flagged.charCodeAt(at) >= 0x80
    best = Math.max(best, here, beginsWord && alphabet !== 'packed' ? rank.wordStart : rank.anywhere)
  }
  return best
}

/** One more than the best rank of a word in each of `rows` rows. */
function scan(memory: ScanMemory, alphabet: AlphabetName, column: TextColumn, rows: number, word: string) {
  const { ranks } = memory.scratch
  memory.bytes.fill(0, ranks.at, ranks.at + rows)
  return withWords(memory, [word], ([asked]) => {
    const patterns = asked?.patterns.filter(pattern => pattern.alphabet === alphabet) ?? []
    const found = patterns.map(pattern => asked && column.scan(asked, pattern, ranks))
    return { isFound: found.includes(true), best: [...memory.bytes.slice(ranks.at, ranks.at + rows)] }
  })
}

const signsOf = { packed: '01fps', letters: 'abn\xe1\xe2', ascii: 'ab01@\xe1\xb1', wide: '沪上海𠮷a0' } as const

test.each(['packed', 'letters', 'ascii', 'wide'] as const)('a column of %s finds what indexOf finds, as good', kind => {
  const { below } = seededRandom(11)
  const signs = (count: number, from: string) =>
    Array.from({ length: count }, () => [...from][below([...from].length)] ?? '').join('')
  const memory = new ScanMemory(300)
  const column = new TextColumn(memory, kind, 300)
  const rows: string[] = []
  for (let row = 0; row < 300; row += 1) {
    rows.push(Array.from({ length: below(5) }, () => `\u0003${signs(below(30), signsOf[kind])}`).join(''))
    column.append(rows[row] ?? '')
    if (row % 37 === 0) scan(memory, kind, column, row + 1, 'a')
  }
  let hits = 0
  for (let round = 0; round < 400; round += 1) {
    const word = plain(signs(1 + below(below(4) === 0 ? 20 : 6), signsOf[kind]))
    if (!alphabetsOfWord(word).includes(kind)) continue
    const { isFound, best } = scan(memory, kind, column, 300, word)
    const expected = rows.map(text => plainBest(kind, text, word) + 1)
    // Of a word of one or two signs a row's first good place is enough.
    const found = best.map((value, row) =>
      word.length <= 2 && value >= 3 && (expected[row] ?? 0) >= 3 ? expected[row] : value,
    )
    expect([word, found]).toEqual([word, expected])
    expect(isFound).toBe(expected.some(value => value > 0))
    hits += expected.filter(value => value > 0).length
  }
  expect(hits).toBeGreaterThan(5000)
  for (const [row, text] of rows.entries()) expect(column.slice(row)).toBe(text)
})

test('a column comes back from what was stored of it, full or not', () => {
  for (const rows of [3, 5]) {
    const column = new TextColumn(new ScanMemory(5), 'ascii', 5)
    for (let row = 0; row < rows; row += 1) column.append(`\u0001order${row}`)
    const memory = new ScanMemory(5)
    const again = new TextColumn(memory, 'ascii', 5, structuredClone(column.content))
    expect(again.content).toEqual(column.content)
    const { best } = scan(memory, 'ascii', again, rows, 'order')
    expect(best).toEqual(Array.from({ length: rows }, () => rank.fieldStart + 1))
    if (rows < 5) again.append('\u0001late')
  }
})

test('a word longer than any field is nowhere', () => {
  const memory = new ScanMemory(5)
  const column = new TextColumn(memory, 'wide', 5)
  column.append('\u0003上海')
  expect(scan(memory, 'wide', column, 1, '上'.repeat(3000)).isFound).toBe(false)
})
