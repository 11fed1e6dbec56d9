/**
 * JSON with sorted keys and no spaces: the same value always gives the same text, so it can be hashed. Throws on what
 * has no one way to be written, which is a bug: fractions, numbers beyond 2^53, what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new Error(`not an integer: ${value}`)
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeArray(value) : writeObject(value as Readonly<Record<string, unknown>>)
    default:
      throw new Error(`not JSON: ${typeof value}`)
  }
}

function writeArray(elements: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < elements.length; index += 1) {
    if (index > 0) text += ','
    text += canonicalJson(elements[index])
  }
  return `${text}]`
}

function writeObject(object: Readonly<Record<string, unknown>>): string {
  let text = '{'
  for (const key of sortedKeys(object)) {
    const member = object[key]
    if (member === undefined) continue
    if (text !== '{') text += ','
    text += `${quote(key)}:${canonicalJson(member)}`
  }
  return `${text}}`
}

// By code unit, not by locale: every PC must write the same bytes. What was read from a canonical line is sorted already.
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object)
  for (let index = 1; index < keys.length; index += 1)
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort()
  return keys
}

// Printable ASCII without quote and backslash, the most common by far, needs no escaping.
const plain = /^[ !#-[\]-~]*$/

function quote(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}
