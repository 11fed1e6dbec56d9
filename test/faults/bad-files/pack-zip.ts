import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { readZipDirectory } from '../../../renderer/imports/zip-directory.ts'

/** A file of an archive. What `announced` says stands in the directory instead of the truth. */
export interface ZipFile {
  readonly name: string
  readonly content: Uint8Array
  readonly announced?: {
    readonly unpacked?: number
    readonly packed?: number
    readonly method?: number
    readonly crc?: number
  }
}

/** Packs files as a ZIP archive, also one that lies. */
export function packZip(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, announced = {} } of files) {
    const packed = deflateRawSync(content, { level: 6 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(announced.method ?? 8, 4)
    fields.writeUInt32LE(announced.crc ?? crc32(content), 10)
    fields.writeUInt32LE(announced.packed ?? packed.length, 14)
    fields.writeUInt32LE(announced.unpacked ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, Buffer.from(name)]),
    )
    parts.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length & 0xffff, 8)
  end.writeUInt16LE(files.length & 0xffff, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, entries, end]))
}

/** The files of a sound archive. */
export function unpackZip(bytes: Uint8Array): readonly ZipFile[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return (readZipDirectory(bytes) ?? []).map(({ name, at, packedBytes, method }) => {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const packed = bytes.subarray(start, start + packedBytes)
    return { name, content: method === 0 ? packed : inflateRawSync(packed) }
  })
}
