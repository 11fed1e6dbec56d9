/** Value tags of RFC 8010 that the desk sends. */
const tags = { integer: 0x21, name: 0x42, keyword: 0x44, uri: 0x45, charset: 0x47, naturalLanguage: 0x48 } as const

/** An attribute of a request; several values make a set. */
export interface IppAttribute {
  readonly type: keyof typeof tags
  readonly name: string
  readonly values: readonly (string | number)[]
}

/** The attributes of one group of a response, by name. Values of kinds the desk does not read are left out. */
export type IppGroup = ReadonlyMap<string, readonly (string | number | boolean)[]>

/** A response: its status and the groups that follow the operation attributes. */
export interface IppResponse {
  readonly status: number
  readonly groups: readonly IppGroup[]
}

/** Encodes an IPP/1.1 request whose attributes all belong to the operation. */
export function encodeIppRequest(operation: number, attributes: readonly IppAttribute[]): Buffer {
  const parts: Buffer[] = [Buffer.from([1, 1, operation >> 8, operation & 0xff, 0, 0, 0, 1, 0x01])]
  const all: readonly IppAttribute[] = [
    { type: 'charset', name: 'attributes-charset', values: ['utf-8'] },
    { type: 'naturalLanguage', name: 'attributes-natural-language', values: ['en'] },
    ...attributes,
  ]
  for (const { type, name, values } of all) {
    values.forEach((value, index) => {
      parts.push(Buffer.from([tags[type]]), sized(Buffer.from(index === 0 ? name : '')), sized(bytesOf(value)))
    })
  }
  parts.push(Buffer.from([0x03]))
  return Buffer.concat(parts)
}

function bytesOf(value: string | number): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Decodes a response; null when the bytes are not one or end too early. */
export function decodeIppResponse(bytes: Buffer): IppResponse | null {
  try {
    return readResponse(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readResponse(bytes: Buffer): IppResponse | null {
  const status = bytes.readUInt16BE(2)
  const groups: Map<string, (string | number | boolean)[]>[] = []
  let group: Map<string, (string | number | boolean)[]> | null = null
  let name = ''
  let at = 8
  for (;;) {
    const tag = bytes.readUInt8(at)
    at += 1
    if (tag === 0x03) return { status, groups }
    if (tag < 0x10) {
      group = new Map()
      if (tag !== 0x01) groups.push(group)
      continue
    }
    if (!group) return null
    const nameLength = bytes.readUInt16BE(at)
    if (nameLength > 0) name = bytes.toString('utf8', at + 2, at + 2 + nameLength)
    at += 2 + nameLength
    const valueLength = bytes.readUInt16BE(at)
    at += 2
    if (at + valueLength > bytes.length) return null
    const value = readValue(tag, bytes.subarray(at, at + valueLength))
    if (value !== null) group.set(name, [...(group.get(name) ?? []), value])
    at += valueLength
  }
}

function readValue(tag: number, bytes: Buffer): string | number | boolean | null {
  if (tag === 0x21 || tag === 0x23) return bytes.readInt32BE(0)
  if (tag === 0x22) return bytes.readUInt8(0) === 1
  // Text and name with a language: language and text, each with its length before it.
  if (tag === 0x35 || tag === 0x36) return bytes.toString('utf8', bytes.readUInt16BE(0) + 4)
  return tag >= 0x41 && tag <= 0x49 ? bytes.toString('utf8') : null
}
