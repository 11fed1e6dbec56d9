import type { FileRefusal } from '../../shared/domain/import/file-refusal.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { largestFile, largestUnpacked, mostPacked } from './limits.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** How a file is read. */
export type FileFormat = 'xlsx' | 'text'

/** Tells by its content what a file is; names lie (`.xls` that is a web page, `.csv` that is a workbook). */
export function sniffFile(bytes: Uint8Array): Result<FileFormat, FileRefusal> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestFile) return refused('tooLarge')
  if (startsWith(bytes, 'PK\u0003\u0004')) return sniffZip(bytes)
  if (startsWith(bytes, 'PK\u0005\u0006')) return refused('archive')
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return refused(sniffOle(bytes))
  for (const [magic, refusal] of MAGIC) if (startsWith(bytes, magic)) return refused(refusal)
  const head = latin1(bytes.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/, '')
  if (/^\s*(?:<!doctype html|<html|<head|<meta|<body|<table|<style|mime-version:)/i.test(head))
    return refused('webPage')
  if (/^\s*<\?xml/i.test(head))
    return refused(head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xmlSpreadsheet' : 'otherDocument')
  const wide = startsWith(bytes, '\u00ff\u00fe') || startsWith(bytes, '\u00fe\u00ff')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell binary data from text
  if (!wide && /[\u0000-\u0008\u000e-\u001a]/.test(head)) return refused('otherDocument')
  return /^[\s\u00ff\u00fe]*$/.test(head) && bytes.length <= 4096 ? refused('empty') : ok('text')
}

const MAGIC: readonly (readonly [string, FileRefusal])[] = [
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['RIFF', 'image'],
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['{\\rtf', 'otherDocument'],
  // Excel before 97 wrote its records without a container.
  ['\u0009\u0008', 'oldExcel'],
  ['\u0009\u0004', 'oldExcel'],
  ['\u0009\u0002', 'oldExcel'],
  ['\u0009\u0000', 'oldExcel'],
]

function sniffZip(bytes: Uint8Array): Result<FileFormat, FileRefusal> {
  const entries = readZipDirectory(bytes)
  if (!entries) return refused('truncated')
  const names = entries.map(entry => entry.name.toLowerCase())
  if (names.some(name => /^xl\/workbook\d*\.bin$/.test(name))) return refused('binaryExcel')
  if (names.some(name => /^xl\/workbook\d*\.xml$/.test(name))) {
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
    return unpacked > largestUnpacked || entries.some(isBomb) ? refused('tooLarge') : ok('xlsx')
  }
  if (names.includes('content.xml') && names.includes('mimetype')) return refused('openDocument')
  return refused(names.includes('[content_types].xml') ? 'otherDocument' : 'archive')
}

/** Lists of bills are packed to a tenth or so. A directory that lies is found out when the file is unpacked. */
function isBomb({ unpackedBytes, packedBytes }: ZipEntry): boolean {
  return unpackedBytes > mostPacked.bytes && unpackedBytes > packedBytes * mostPacked.ratio
}

/** Old Office documents and encrypted new ones share a container; the names of its streams stand in it as UTF-16. */
function sniffOle(bytes: Uint8Array): FileRefusal {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (text.includes('EncryptedPackage')) return 'passwordProtected'
  return text.includes('Workbook') || text.includes('Book') ? 'oldExcel' : 'otherDocument'
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, index) => bytes[index] === character.charCodeAt(0))
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
