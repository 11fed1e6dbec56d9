import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DeskLog } from '../../../../../main/host/log/desk-log.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'

test('a line says when and what, and is on the disk at once', async () => {
  const folder = await makeFolder()
  const log = new DeskLog(folder, createTestClock())
  log.write({ event: 'print', document: 'slip', state: 'failed', fault: 'printerMissing' })
  const line = {
    at: '2026-11-22T02:00:00.000Z',
    event: 'print',
    document: 'slip',
    state: 'failed',
    fault: 'printerMissing',
  }
  expect(JSON.parse(readFileSync(join(folder, 'logs', 'desk.log'), 'utf8'))).toEqual(line)
  expect(log.tail(10)).toEqual([line])
})

test('a thousand refusals are one line', async () => {
  const log = new DeskLog(await makeFolder(), createTestClock())
  for (let time = 0; time < 1000; time += 1) log.refused('session.signIn', 'wrongPin')
  log.refused('ledger.record', 'notSignedIn')
  const calls = { 'session.signIn wrongPin': 1000, 'ledger.record notSignedIn': 1 }
  expect(log.tail(10)).toMatchObject([{ event: 'refused', calls }])
})

test('the log never grows beyond two files of a megabyte, and keeps the newest lines', async () => {
  const folder = await makeFolder()
  const log = new DeskLog(folder, createTestClock())
  const long = 'x'.repeat(50_000)
  for (let line = 0; line < 70; line += 1) log.write({ event: 'print', document: String(line), state: long, fault: '' })
  const names = readdirSync(join(folder, 'logs')).toSorted()
  expect(names).toEqual(['desk.log', 'desk.old.log'])
  for (const name of names) expect(statSync(join(folder, 'logs', name)).size).toBeLessThanOrEqual(1_000_000)
  expect(log.tail(1)).toMatchObject([{ document: '69' }])
  expect(log.tail(25)).toHaveLength(25)
})

test('a line that a crash cut off is left out, and the next one stands by itself', async () => {
  const folder = await makeFolder()
  new DeskLog(folder, createTestClock()).write({ event: 'stopped' })
  appendFileSync(join(folder, 'logs', 'desk.log'), '{"at":"2026-11-22T0')
  const log = new DeskLog(folder, createTestClock())
  log.write({ event: 'stopped' })
  expect(log.tail(10)).toHaveLength(2)
})

test('a log that cannot be written stops nothing', async () => {
  const folder = await makeFolder()
  const log = new DeskLog(folder, createTestClock())
  rmSync(join(folder, 'logs'), { recursive: true })
  writeFileSync(join(folder, 'logs'), '')
  log.write({ event: 'stopped' })
  log.bug(new Error('x'))
  expect(log.tail(10)).toEqual([])
  log.close()
})
