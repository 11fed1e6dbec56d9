/** Groups a long number in fours so that it can be copied without a slip of the eye: `9131 0115 MA1K 4B7X 2Q`. Up to twelve characters stay as printed on the Fapiao. */
export function groupDigits(text: string): string {
  const bare = text.trim()
  return bare.length <= 12 ? bare : (bare.match(/.{1,4}/gu) ?? []).join(' ')
}
