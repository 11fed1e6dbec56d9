const shape = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/

/** Whether a text is a version such as 1.4.0 or 1.4.0-rc.2 (Semantic Versioning 2). */
export function isProgramVersion(text: string): boolean {
  return shape.test(text)
}

/**
 * Orders two versions by Semantic Versioning 2: below 0 when `a` is older, 0 when neither is, above 0 when it is newer. What is no
 * version is older than every version.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.match(shape), b.match(shape)]
  if (!left || !right) return (left ? 1 : 0) - (right ? 1 : 0)
  for (const part of [1, 2, 3]) {
    const difference = Number(left[part]) - Number(right[part])
    if (difference !== 0) return difference
  }
  return comparePrereleases(left[4], right[4])
}

/** A release is newer than every pre-release of it. */
function comparePrereleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const [left, right] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareIdentifiers(left[at], right[at])
    if (difference !== 0) return difference
  }
  return 0
}

function compareIdentifiers(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
  const [left, right] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (left && right) return Number(a) - Number(b)
  // A number is older than a word.
  if (left !== right) return left ? -1 : 1
  return a < b ? -1 : Number(a > b)
}
