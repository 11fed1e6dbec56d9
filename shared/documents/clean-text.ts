// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being replaced
const spaceLike = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu

const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu

/** One printable line: every kind of white space and line break becomes one space; marks that print nothing (direction, joiners, variation selectors) go. */
export function cleanText(text: string): string {
  return text.replace(invisible, '').replace(spaceLike, ' ').trim()
}
