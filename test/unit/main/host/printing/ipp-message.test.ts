import { expect, test } from 'vitest'
import { decodeIppResponse, encodeIppRequest } from '../../../../../main/host/printing/ipp-message.ts'

/** A response as RFC 8010 writes it: version 1.1, status, request 1, groups. */
function response(status: number, ...parts: (number | string)[]): Buffer {
  const bytes = parts.map(part => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'utf8')))
  return Buffer.concat([Buffer.from([1, 1, status >> 8, status & 0xff, 0, 0, 0, 1]), ...bytes])
}

const head = [0x01, 0x47, 0, 18, 'attributes-charset', 0, 5, 'utf-8']

test('a request names its operation, charset and language first, then its attributes, then ends', () => {
  const request = encodeIppRequest(0x0009, [
    { type: 'keyword', name: 'requested-attributes', values: ['job-id', 'job-name'] },
    { type: 'integer', name: 'job-id', values: [258] },
  ])
  const text = request.toString('latin1')
  expect(request.subarray(0, 9)).toEqual(Buffer.from([1, 1, 0, 9, 0, 0, 0, 1, 1]))
  expect(text.indexOf('attributes-charset')).toBeLessThan(text.indexOf('attributes-natural-language'))
  // The second value of a set has an empty name.
  expect(text).toContain('\x44\0\x14requested-attributes\0\x06job-id\x44\0\0\0\x08job-name')
  expect(text).toContain('\x21\0\x06job-id\0\x04\0\0\x01\x02')
  expect(request.at(-1)).toBe(3)
})

test('a response gives its status and its groups, without the operation attributes', () => {
  const printer = [0x04, 0x42, 0, 12, 'printer-name', 0, 6, '柜台', 0x23, 0, 13, 'printer-state', 0, 4, 0, 0, 0, 5]
  const second = [0x04, 0x22, 0, 4, 'busy', 0, 1, 1, 0x44, 0, 1, 'k', 0, 1, 'a', 0x44, 0, 0, 0, 1, 'b', 0x03]
  expect(decodeIppResponse(response(0x0406, ...head, ...printer, ...second))).toEqual({
    status: 0x0406,
    groups: [
      new Map<string, unknown>([
        ['printer-name', ['柜台']],
        ['printer-state', [5]],
      ]),
      new Map<string, unknown>([
        ['busy', [true]],
        ['k', ['a', 'b']],
      ]),
    ],
  })
})

test('a name that comes with its language is read without it', () => {
  const name = [0x02, 0x36, 0, 8, 'job-name', 0, 11, 0, 2, 'zh', 0, 5, 'label', 0x03]
  expect(decodeIppResponse(response(0, ...head, ...name))?.groups).toEqual([new Map([['job-name', ['label']]])])
})

test('values without a value are left out', () => {
  const group = [0x02, 0x13, 0, 1, 'a', 0, 0, 0x21, 0, 1, 'b', 0, 4, 0, 0, 0, 7, 0x03]
  expect(decodeIppResponse(response(0, ...head, ...group))?.groups).toEqual([new Map([['b', [7]]])])
})

test('a response cut off anywhere, or no response at all, is null', () => {
  const whole = response(0, ...head, 0x04, 0x42, 0, 1, 'a', 0, 3, 'xyz', 0x03)
  for (let length = 0; length < whole.length; length += 1) {
    expect(decodeIppResponse(whole.subarray(0, length)), `cut at ${length}`).toBeNull()
  }
  expect(decodeIppResponse(Buffer.from('<html><body>Not Found</body></html>'))).toBeNull()
})
