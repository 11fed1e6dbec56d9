import { expect, test } from 'vitest'
import type { JobSighting, JobTracking } from '../../../../../main/host/printing/driver.ts'
import { letGo } from '../../../../../main/host/printing/let-go.ts'
import { ok, refused } from '../../../../../shared/domain/result.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

/** A print system that shows the job in these places one after the other, and what it was asked to drop. */
function tracking(places: JobSighting['where'][], found: string | null = '12') {
  const withdrawn: string[] = []
  const system: JobTracking = {
    find: async () => ok(found),
    look: async () => {
      const where = places.length > 1 ? places.shift() : places[0]
      return where ? ok({ where, fault: null, detail: '' }) : refused({ fault: 'daemonDown', detail: '' })
    },
    withdraw: async id => {
      withdrawn.push(id)
    },
  }
  return { system, withdrawn }
}
const doubtful = sampleRecord({ state: 'askPerson' }, 1)

test('a job that never arrived is out', async () => {
  expect(await letGo(tracking([], null).system, doubtful, 1)).toBe('out')
})

test('a job that is over already is out, and nothing is withdrawn', async () => {
  const { system, withdrawn } = tracking(['aborted'])
  expect(await letGo(system, doubtful, 1)).toBe('out')
  expect(withdrawn).toEqual([])
})

test('a job that waits is taken out, and that only when it is seen to be', async () => {
  const { system, withdrawn } = tracking(['waiting', 'waiting', 'cancelled'])
  expect(await letGo(system, doubtful, 1)).toBe('takenOut')
  expect(withdrawn).toEqual(['12'])
})

test('a job that was printed before it could be taken out is done', async () => {
  expect(await letGo(tracking(['printing', 'done']).system, doubtful, 1)).toBe('done')
})

test('a job the system does not let go of is held, and so is one it says nothing about', async () => {
  expect(await letGo(tracking(['waiting']).system, doubtful, 1)).toBe('held')
  expect(await letGo(tracking([]).system, doubtful, 1)).toBe('held')
})
