import { customPinyin, pinyin } from 'pinyin-pro'

/** A name as it is typed aloud: one syllable for each character (code point), ü as v, '' where nothing can be typed. */
export type Reading = readonly string[]

/** Places of Shanghai whose second reading is the right one. */
customPinyin({ 莘庄: 'xīn zhuāng', 莘松: 'xīn sōng', 闵行: 'mǐn háng', 朱行: 'zhū háng' })

const plain = { toneType: 'none', type: 'array', v: true } as const

/**
 * The readings of a folded name: as its words are read (重庆 chongqing), and where that differs, with the reading of a surname at the
 * head (单 shan, 尉迟 yuchi) or before 氏.
 */
export function readName(name: string): readonly Reading[] {
  const signs = [...name]
  const spoken = signs.map((sign, at) => readInContext(sign, signs[at - 1] ?? '', signs[at + 1] ?? ''))
  // Two characters for compound surnames; what follows is no surname.
  const head = readHead(signs.slice(0, 2).join(''))
  const named = spoken.map(
    (syllable, at) => head[at] ?? (signs[at + 1] === '氏' ? readHead(signs[at] ?? '')[0] : syllable) ?? '',
  )
  return named.every((syllable, at) => syllable === spoken[at]) ? [spoken] : [spoken, named]
}

// pinyin-pro reads 100,000 names in five seconds; characters, pairs and triples repeat, so each is read once.
const readHead = once(head => readAligned(head, 'head'))
const readFirst = once(text => readAligned(text, 'off')[0] ?? '')
const readSecond = once(text => readAligned(text, 'off')[1] ?? '')
const readAlone = once(sign => ({
  syllable: readAligned(sign, 'off')[0] ?? '',
  ambiguous: new Set(pinyin(sign, { ...plain, multiple: true })).size > 1,
}))

function readInContext(sign: string, before: string, after: string): string {
  const alone = readAlone(sign)
  if (!alone.ambiguous) return alone.syllable
  return before === '' ? readFirst(sign + after) : readSecond(before + sign + after)
}

function readAligned(text: string, surname: 'off' | 'head'): Reading {
  const signs = [...text]
  const syllables = pinyin(text, { ...plain, surname })
  const aligned = syllables.length === signs.length ? syllables : signs.map(sign => pinyin(sign, plain)[0] ?? '')
  return aligned.map(toTyped)
}

/** Letters with accents lose them; what is neither Latin nor Han cannot be typed in pinyin. */
function toTyped(syllable: string): string {
  if (/^[a-z0-9@]*$/.test(syllable)) return syllable
  return syllable
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9@]/g, '')
}

/** Most of what names repeat; each takes some hundred bytes. */
const mostRemembered = 1000

function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>()
  return text => {
    const known = made.get(text)
    if (known !== undefined) return known
    if (made.size >= mostRemembered) made.clear()
    const fresh = make(text)
    made.set(text, fresh)
    return fresh
  }
}
