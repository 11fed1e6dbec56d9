import { expect, test } from 'vitest'
import { countReceived } from '../../../../../renderer/features/imports/count-received.ts'
import { acceptedPage } from '../../../../../renderer/imports/judged-file.ts'
import type { Application } from '../../../../../shared/domain/application.ts'
import type { ImportedApplication } from '../../../../../shared/domain/import/group-applications.ts'
import { sampleApplication, sampleSheet } from '../../../../support/sample-application.ts'

/** Hands out applications in pages as an import session does. */
function sessionOf(applications: readonly Application[]) {
  return {
    accepted: async (offset: number, limit: number) =>
      ({ applications: applications.slice(offset, offset + limit), total: applications.length }) as never,
  }
}

test('issued sheets are received, whichever way they will go, unless they are somewhere already', async () => {
  const session = sessionOf([
    sampleApplication({ first: 1, sheets: 3 }),
    sampleApplication({ first: 10, delivery: 'sf' }),
    sampleApplication({ first: 20, status: 'mailed' }),
    sampleApplication({ first: 30, status: 'void' }),
  ])
  expect(await countReceived(session, new Set())).toBe(4)
  expect(await countReceived(session, new Set([sampleSheet(2)]))).toBe(3)
})

test('nothing to store, nothing to receive', async () => {
  expect(await countReceived(sessionOf([]), new Set())).toBe(0)
})

test('all pages are counted', async () => {
  const many = Array.from({ length: 1001 }, (_, index) => sampleApplication({ first: index + 1 }))
  expect(await countReceived(sessionOf(many), new Set())).toBe(1001)
  const large = Array.from({ length: 3 }, (_, index) => ({
    application: sampleApplication({ first: index * 1500 + 1, sheets: 1500 }) as ImportedApplication,
  }))
  const session = {
    accepted: async (offset: number, limit: number) => acceptedPage({ accepted: large }, offset, limit),
  }
  expect(await countReceived(session, new Set())).toBe(4500)
})

test('a session that is cancelled has no count', async () => {
  expect(await countReceived({ accepted: async () => null }, new Set())).toBeNull()
})
