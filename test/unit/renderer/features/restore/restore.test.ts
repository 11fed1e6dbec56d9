import { expect, test } from 'vitest'
import { afterwards } from '../../../../../renderer/features/restore/afterwards.ts'
import { uploadBackup } from '../../../../../renderer/features/restore/upload-backup.ts'
import { ok, refused } from '../../../../../shared/domain/result.ts'
import type { HostClient } from '../../../../../shared/host/client.ts'
import type { HostErrorCode } from '../../../../../shared/host/errors.ts'
import type { RestorePlan } from '../../../../../shared/host/views.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'

/** A host that keeps what it is given, until `full` parts have come. */
function keepingHost(full = Number.POSITIVE_INFINITY) {
  const calls: string[] = []
  const parts: Buffer[] = []
  const call = async (method: string, input: { readonly content?: string }) => {
    calls.push(method)
    if (method !== 'restore.append') return ok(method === 'restore.begin' ? { id: 'r1' } : null)
    if (parts.length === full) return refused<{ code: HostErrorCode }>({ code: 'diskFull' })
    parts.push(Buffer.from(input.content ?? '', 'base64'))
    return ok({ stored: 0 })
  }
  return { host: { call } as unknown as HostClient, calls, parts }
}

const file = new Blob([Buffer.alloc(7_000_001, 'fapiao')])
const goOn = new AbortController().signal

test('a backup comes to the host whole, in parts the contract takes', async () => {
  const { host, parts } = keepingHost()
  const seen: number[] = []
  expect(await uploadBackup(host, file, done => seen.push(done), goOn)).toEqual(ok({ id: 'r1' }))
  expect(seen).toEqual([3_000_000, 6_000_000, 7_000_001])
  expect(Buffer.concat(parts).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
  expect(Math.max(...parts.map(part => part.toString('base64').length))).toBeLessThanOrEqual(4 * 1024 * 1024)
})

test('an upload that is refused, cancelled or cannot be read leaves nothing at the host', async () => {
  const full = keepingHost(1)
  expect(await uploadBackup(full.host, file, () => undefined, goOn)).toEqual(refused({ code: 'diskFull' }))
  expect(full.calls.at(-1)).toBe('restore.discard')

  const stopped = keepingHost()
  const controller = new AbortController()
  expect(await uploadBackup(stopped.host, file, () => controller.abort(), controller.signal)).toEqual(ok(null))
  expect(stopped.calls).toEqual(['restore.begin', 'restore.append', 'restore.discard'])

  const pulledOut = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) }
  const { host, calls } = keepingHost()
  expect(await uploadBackup(host, pulledOut as unknown as Blob, () => undefined, goOn)).toEqual(
    refused({ code: 'unreadable' }),
  )
  expect(calls.at(-1)).toBe('restore.discard')
})

test('an empty file is no backup', async () => {
  const { host, calls } = keepingHost()
  expect(await uploadBackup(host, new Blob([]), () => undefined, goOn)).toEqual(refused({ code: 'backupDamaged' }))
  expect(calls).toEqual([])
})

test('what becomes of the ledger is said before it is done', () => {
  const { restore } = textsOf('zh-CN').backup
  const plan = (changes: Partial<RestorePlan>) => ({ seq: 100, keeps: 100, setsAside: 0, ...changes }) as RestorePlan
  expect(afterwards(plan({}), false, restore)).toEqual([
    restore.keepsBackup('100'),
    restore.afterBackup,
    restore.thenSignIn,
  ])
  expect(afterwards(plan({ setsAside: 12 }), true, restore)).toEqual([
    restore.keepsBackup('100'),
    restore.setsAside('12'),
    restore.afterBackup,
    restore.thenSignIn,
  ])
  // All that came after the backup is kept: nothing to compare with paper.
  expect(afterwards(plan({ keeps: 140 }), true, restore)).toEqual([
    restore.keepsMore('140', '100'),
    restore.setsAsideNone,
    restore.thenSignIn,
  ])
})
