import type { DeflatedPart } from './deflate.ts'

/** A file of an archive. */
export interface ZipFile {
  /** ASCII, with slashes. */
  readonly path: string
  readonly part: DeflatedPart
}

/** Every archive is of this day, 1980-01-01: the same content gives the same headers. */
const dosDay = 0x21

/** Puts parts together to an archive. Sizes stand in front of each file, which every spreadsheet program reads. */
export function zipFiles(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const local = localHeader(file)
    pieces.push(local, ...file.part.chunks)
    directory.push(directoryEntry(file, offset))
    offset += local.length + file.part.deflated
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0)
  return joined([...pieces, ...directory, endOf(files.length, directorySize, offset)])
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function localHeader(file: ZipFile): Uint8Array {
  return header(0x04034b50, [...facts(file)], file.path)
}

function directoryEntry(file: ZipFile, offset: number): Uint8Array {
  // Made by version 2.0; no comment, one disk, no attributes.
  const rest: Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]
  return header(0x02014b50, [[2, 20], ...facts(file), ...rest], file.path)
}

type Field = readonly [bytes: 2 | 4, value: number]

function facts({ path, part }: ZipFile): readonly Field[] {
  // Version 2.0, no flags, deflated.
  const how: Field[] = [
    [2, 20],
    [2, 0],
    [2, 8],
    [2, 0],
    [2, dosDay],
  ]
  return [...how, [4, part.crc], [4, part.deflated], [4, part.size], [2, path.length], [2, 0]]
}

function endOf(files: number, size: number, offset: number): Uint8Array {
  return header(
    0x06054b50,
    [
      [2, 0],
      [2, 0],
      [2, files],
      [2, files],
      [4, size],
      [4, offset],
      [2, 0],
    ],
    '',
  )
}

function header(signature: number, fields: readonly Field[], path: string): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 4)
  const bytes = new Uint8Array(length + path.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  let at = 4
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  bytes.set(new TextEncoder().encode(path), at)
  return bytes
}
