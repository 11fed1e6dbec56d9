import { expect, test } from 'vitest'
import { readTextBytes } from '../../../../renderer/imports/text-bytes.ts'
import { gb18030, utf8 } from '../../../support/export-file.ts'

function decoded(bytes: Uint8Array): string {
  const text = readTextBytes(bytes)
  if (!text) throw new Error('no encoding')
  return text.decode(0, text.bytes.length)
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, unit => unit.charCodeAt(0)).buffer)
}

test('UTF-8 is read with and without its mark', () => {
  expect(decoded(utf8('订单号,抬头'))).toBe('订单号,抬头')
  expect(decoded(utf8('\uFEFF订单号,抬头'))).toBe('订单号,抬头')
})

test('what is not UTF-8 is GB18030', () => {
  const bytes = gb18030('订单号,镕基（上海）')
  expect(readTextBytes(bytes)?.encoding).toBe('gb18030')
  expect(decoded(bytes)).toBe('订单号,镕基（上海）')
})

test('UTF-16 is read by its mark, and told from what it is held in', () => {
  const bytes = utf16('订单号\t抬头')
  expect(decoded(bytes)).toBe('订单号\t抬头')
  expect(readTextBytes(bytes)?.encoding).toBe('utf-16le')
})

test('lines that end like those of old Macintosh computers end as all others, and the file stays as it was', () => {
  const bytes = utf8('a\rb\r\nc\r')
  expect(decoded(bytes)).toBe('a\nb\r\nc\n')
  expect(bytes).toEqual(utf8('a\rb\r\nc\r'))
})

test('a file cut off within a character keeps its encoding', () => {
  const whole = utf8('订单号,抬头')
  const cut = whole.subarray(0, whole.length - 1)
  expect(readTextBytes(cut)?.encoding).toBe('utf-8')
  expect(decoded(cut)).toBe('订单号,抬\uFFFD')
})

test('a character across two pieces stays one', () => {
  const text = `${'a'.repeat((1 << 20) - 1)}订单`
  expect(decoded(utf8(text))).toBe(text)
})

test('bytes of no encoding are none', () => {
  expect(readTextBytes(Uint8Array.from([0x61, 0xff, 0x61]))).toBeNull()
})
