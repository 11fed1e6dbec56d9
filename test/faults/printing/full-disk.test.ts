import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { JobStore } from '../../../main/host/printing/job-store.ts'
import { bundleForNode } from '../../support/bundle-for-node.ts'
import { reportFault } from '../../support/fault-report.ts'

test('on a full disk a job is refused, and every acknowledged one is there afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'full-disk-'))
  const script = await bundleForNode(join(import.meta.dirname, 'store-process.ts'), folder)
  // The system itself ends the file in the middle of a line: 100 blocks of 512 bytes.
  const limited = ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, script, join(folder, 'jobs')]
  const { stdout } = await promisify(execFile)('sh', limited)
  const told: { acknowledged: string[]; refusals: string[]; document: unknown } = JSON.parse(stdout)

  expect(told.acknowledged.length).toBeGreaterThan(50)
  expect(told.refusals.length).toBeGreaterThan(50)
  expect(new Set(told.refusals)).toEqual(new Set(['diskFull']))
  expect(told.document).toEqual({ ok: false, error: 'diskFull' })
  expect(await readdir(join(folder, 'jobs', 'spool'))).toEqual([])

  const store = await JobStore.open(join(folder, 'jobs'), '2026-11-23T00:00:00.000Z')
  expect(store.all().map(({ job }) => `${job.id} ${job.state}`)).toEqual(told.acknowledged.map(id => `${id} queued`))
  await store.close()
  const tried = told.refusals.length
  const goal = 'refused, and every acknowledged job is there afterwards'
  reportFault({ name: 'disk full while jobs are queued', tried, survived: tried, lost: 0, goal })
  await rm(folder, { recursive: true })
})
