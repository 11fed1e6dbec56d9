const named = /^[A-Za-z0-9._-]{1,40}$/
const millimetres = /^(\d{2,4})x(\d{2,4})$/

/** The `media` CUPS knows a paper by; null when the setting is not the name of a paper. */
export function cupsMedia(paper: string): string | null {
  if (millimetres.test(paper)) return `Custom.${paper}mm`
  return named.test(paper) ? paper : null
}

/**
 * The name Windows knows a paper by: the driver's own name for stock of that size, else the paper as set.
 * null leaves it to the printer, which is right for labels: their driver is set to the stock it holds.
 */
export function windowsPaper(paper: string, driverPapers: readonly string[]): string | null {
  const size = millimetres.exec(paper)
  if (!size) return named.test(paper) ? paper : null
  const matching = new RegExp(`(^|\\D)${size[1]}(\\.0+)?\\s*(mm)?\\s*[x×*]\\s*${size[2]}(\\D|$)`, 'i')
  return driverPapers.find(name => matching.test(name) && !name.includes(',')) ?? null
}
