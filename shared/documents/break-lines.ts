/** Must not begin a line: closing brackets and punctuation. */
const clinging = /^[)\]}）】》〉」』、，。；：！？,.;:!?%…·]/u

/** Must not end a line: opening brackets. */
const opening = /[([{（【《〈「『]$/u

const latin = /^[\p{Script=Latin}\p{N}'’&@._/-]$/u

/**
 * Breaks one line of text so that no line is wider than `limit`. Han breaks anywhere but not before closing or after opening
 * punctuation; Latin words and numbers break only when one alone is wider than a line. `widthOf` measures a text in the unit of
 * `limit`.
 */
export function breakLines(text: string, limit: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const unit of unbreakableUnits(text, limit, widthOf)) {
    if (line !== '' && widthOf((line + unit).trimEnd()) > limit) {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    } else line += unit
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

function unbreakableUnits(text: string, limit: number, widthOf: (text: string) => number): string[] {
  const units: string[] = []
  for (const character of text) {
    const last = units.at(-1) ?? ''
    const joined = last + character
    if (last !== '' && staysTogether(last, character) && widthOf(joined) <= limit) units[units.length - 1] = joined
    else units.push(character)
  }
  return units
}

function staysTogether(before: string, character: string): boolean {
  if (character === ' ') return true
  if (before.endsWith(' ')) return false
  const previous = [...before].at(-1) ?? ''
  return clinging.test(character) || opening.test(before) || (latin.test(previous) && latin.test(character))
}
