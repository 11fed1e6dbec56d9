import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LineReader } from '../../../../../main/host/ledger/line-reader.ts'
import { makeFolder } from '../../../../support/open-host.ts'

async function readerOf(text: string): Promise<LineReader> {
  const path = join(await makeFolder(), 'lines')
  await writeFile(path, text)
  const handle = await open(path, 'r')
  onTestFinished(() => handle.close())
  return new LineReader(handle)
}

test('lines come with their number and the offset behind them, in bytes', async () => {
  const reader = await readerOf('票\n\nb\n')
  expect(await reader.next()).toEqual({ text: '票', number: 1, end: 4 })
  expect(await reader.next()).toEqual({ text: '', number: 2, end: 5 })
  expect(reader.count).toBe(2)
  expect(await reader.next()).toEqual({ text: 'b', number: 3, end: 7 })
  expect([await reader.next(), await reader.next()]).toEqual([null, null])
})

test('a last line without a newline is no line', async () => {
  const reader = await readerOf('a\nb')
  expect((await reader.next())?.text).toBe('a')
  expect(await reader.next()).toBeNull()
  expect(reader.count).toBe(1)
})

test('lines longer than what is read at once, with characters across its edges, come whole', async () => {
  const lines = [150_000, 3, 131_072, 400_000].map((length, index) => '票据x'.repeat(length / 7) + index)
  const reader = await readerOf(`${lines.join('\n')}\n`)
  for (const line of lines) expect((await reader.next())?.text).toBe(line)
  expect(await reader.next()).toBeNull()
})
