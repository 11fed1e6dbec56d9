import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type StoreParts, storeImport } from '../../../../../renderer/features/imports/store-import.ts'
import type { ImportPreview } from '../../../../../renderer/imports/import-preview.ts'
import type { Application } from '../../../../../shared/domain/application.ts'
import { hostOptions } from '../../../../support/host-options.ts'
import { makeFolder, openHost } from '../../../../support/open-host.ts'
import { sampleApplication, sampleSummary } from '../../../../support/sample-application.ts'

const pin = '802613'

async function openDesk() {
  const folder = await makeFolder()
  const { client } = await openHost(hostOptions(folder))
  const session = await client.call('desk.setUpEmpty', { name: '朱琴琴', pin })
  if (!session.ok) throw new Error(session.error.code)
  const operator = session.value.operator.id
  const head = async () => {
    const status = await client.call('desk.status', {})
    return status.ok ? status.value.head.seq : -1
  }
  return { folder, client, operator, head, staged: () => readdir(join(folder, 'staging')) }
}

type Desk = Awaited<ReturnType<typeof openDesk>>

async function partsFor(desk: Desk, applications: readonly Application[], more: Partial<StoreParts> = {}) {
  const { fileName, fileSha256 } = sampleSummary
  const rows = { total: 9, new: 5, changed: 1, unchanged: 2, refused: 1, warned: 3, passedOver: 0 }
  const preview = { fileName, fileSha256, rows, head: await desk.head() } as ImportPreview
  const progress: string[] = []
  const parts: StoreParts = {
    host: desk.client,
    session: {
      accepted: async (offset, limit) =>
        ({ applications: applications.slice(offset, offset + limit), total: applications.length }) as never,
    },
    preview,
    unlocked: async () => true,
    cancelled: () => false,
    onProgress: ({ phase, done, total }) => progress.push(`${phase} ${done}/${total}`),
    ...more,
  }
  return { parts, progress }
}

const many = Array.from({ length: 1200 }, (_, index) => sampleApplication({ first: index + 1 }))

test('all pages become one entry that carries the counts as they were shown', async () => {
  const desk = await openDesk()
  const { parts, progress } = await partsFor(desk, many)
  const stored = await storeImport(parts)
  expect(stored).toMatchObject({ ok: true })
  expect(stored?.ok && stored.value.body).toMatchObject({
    ...{ applications: 1200, rows: 9, new: 5, changed: 1, unchanged: 2, warned: 3, refused: 1, received: 1200 },
  })
  expect(progress).toEqual(['sending 500/1200', 'sending 1000/1200', 'committing 1200/1200'])
  expect(await desk.staged()).toEqual([])
})

test('cancelled between two pages nothing is stored and nothing is left lying about', async () => {
  const desk = await openDesk()
  let asked = 0
  const { parts } = await partsFor(desk, many, { cancelled: () => ++asked > 1 })
  const before = await desk.head()
  expect(await storeImport(parts)).toBeNull()
  expect(await desk.head()).toBe(before)
  expect(await desk.staged()).toEqual([])
})

test('cancelled after the last page it is still not committed', async () => {
  const desk = await openDesk()
  const progress: string[] = []
  const { parts } = await partsFor(desk, many, {
    cancelled: () => progress.length > 0,
    onProgress: ({ phase }) => phase === 'committing' && progress.push(phase),
  })
  const before = await desk.head()
  expect(await storeImport(parts)).toBeNull()
  expect(await desk.head()).toBe(before)
})

test('a worker that breaks off leaves nothing behind', async () => {
  const desk = await openDesk()
  const { parts } = await partsFor(desk, many, {
    session: { accepted: () => Promise.reject(new Error('the import worker stopped')) },
  })
  await expect(storeImport(parts)).rejects.toThrow('the import worker stopped')
  expect(await desk.staged()).toEqual([])
})

test('a lock in the middle makes it wait, and nothing is sent twice', async () => {
  const desk = await openDesk()
  let waits = 0
  const { parts } = await partsFor(desk, many, {
    unlocked: async () => {
      waits++
      return (await desk.client.call('session.signIn', { operator: desk.operator, pin })).ok
    },
    onProgress: ({ done }) => done === 500 && void desk.client.call('session.lock', {}),
  })
  const stored = await storeImport(parts)
  expect(waits).toBeGreaterThan(0)
  expect(stored?.ok && stored.value.body.applications).toBe(1200)
})

test('when somebody signs out instead, nothing is imported', async () => {
  const desk = await openDesk()
  const { parts } = await partsFor(desk, many, {
    unlocked: async () => false,
    onProgress: () => void desk.client.call('session.signOut', {}),
  })
  const before = await desk.head()
  expect(await storeImport(parts)).toEqual({ ok: false, error: { code: 'notSignedIn' } })
  expect(await desk.head()).toBe(before)
})

test('what was checked against an older ledger is refused', async () => {
  const desk = await openDesk()
  const { parts } = await partsFor(desk, many.slice(0, 1))
  const { parts: other } = await partsFor(desk, many.slice(1, 2))
  expect(await storeImport(other)).toMatchObject({ ok: true })
  expect(await storeImport(parts)).toEqual({ ok: false, error: { code: 'importOutdated' } })
})
