import { expect, test } from 'vitest'
import type { FaultReport, JobSighting, JobTracking } from '../../../../../main/host/printing/driver.ts'
import { lookAfterJob } from '../../../../../main/host/printing/watch-job.ts'
import { ok, type Result, refused } from '../../../../../shared/domain/result.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

const at = '2026-11-23T00:00:00.000Z'
const sent = sampleRecord({ state: 'sent' }, 1, '12')

function tracking(seen: Result<JobSighting, FaultReport>, found: string | null = null): JobTracking {
  return { look: async () => seen, find: async () => ok(found), withdraw: async () => undefined }
}
const look = (where: JobSighting['where'], fault: JobSighting['fault'] = null, detail = '') =>
  lookAfterJob(tracking(ok({ where, fault, detail })), sent, () => at)

test.each([
  ['done', 'confirmed', null],
  ['aborted', 'failed', 'aborted'],
  ['cancelled', 'failed', 'cancelledElsewhere'],
  ['gone', 'askPerson', 'outcomeUnknown'],
] as const)('a job that is %s in the print system is %s', async (where, state, fault) => {
  expect((await look(where)).job).toMatchObject({ state, fault, changedAt: at })
})

test.each(['aborted', 'cancelled'] as const)('labels of a job that was %s may have come out in part', async where => {
  const labels = sampleRecord({ state: 'sent', labels: ['SF1000000000001'] }, 1, '12')
  const seen = await lookAfterJob(tracking(ok({ where, fault: null, detail: '' })), labels, () => at)
  const fault = where === 'aborted' ? 'aborted' : 'cancelledElsewhere'
  expect(seen.job).toMatchObject({ state: 'askPerson', fault })
})

test('a job that waits or prints stays sent and says what holds it up', async () => {
  expect(await look('printing')).toBe(sent)
  expect((await look('waiting', 'stopped', 'Paused')).job).toMatchObject({
    state: 'sent',
    fault: 'stopped',
    detail: 'Paused',
  })
})

test('a print system that cannot be asked changes nothing but the fault, and that only once', async () => {
  const down = tracking(refused({ fault: 'daemonDown', detail: 'ECONNREFUSED' }))
  const seen = await lookAfterJob(down, sent, () => at)
  expect(seen.job).toMatchObject({ state: 'sent', fault: 'daemonDown' })
  expect(await lookAfterJob(down, seen, () => at)).toBe(seen)
})

test('a job whose number was not told is found by its mark; one that cannot be found is a question', async () => {
  const unnamed = sampleRecord({ state: 'sent' }, 1)
  const done = ok({ where: 'done', fault: null, detail: '' } as const)
  expect(await lookAfterJob(tracking(done, '7'), unnamed, () => at)).toMatchObject({
    systemJobId: '7',
    job: { state: 'confirmed' },
  })
  expect((await lookAfterJob(tracking(done), unnamed, () => at)).job).toMatchObject({
    state: 'askPerson',
    fault: 'outcomeUnknown',
  })
})
