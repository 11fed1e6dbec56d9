const LETTERS = 'abcdefghjklmnopqrstwxyz'
/** The first character of each pinyin letter in collation order; no character begins with i, u or v. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'
const collator = new Intl.Collator('zh-u-co-pinyin')

/** The letter a name begins with, in pinyin for Chinese; '' where it begins with neither. */
export function nameInitial(name: string): string {
  const first = name.trim().charAt(0).toLowerCase()
  if (/[a-z]/.test(first)) return first
  if (!/\p{Script=Han}/u.test(first)) return ''
  const index = [...FIRST].findLastIndex(boundary => collator.compare(boundary, first) <= 0)
  return LETTERS.charAt(index)
}
