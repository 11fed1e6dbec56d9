import { JobStore } from '../../../main/host/printing/job-store.ts'
import { sampleRecord } from '../../support/job-samples.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'

/** Puts jobs and documents into a store until the disk takes no more, and tells what was acknowledged. */
const [folder = ''] = process.argv.slice(2)
const store = await JobStore.open(folder, '2026-11-23T00:00:00.000Z')
const acknowledged: string[] = []
const refusals: string[] = []
for (let index = 0; index < 400; index += 1) {
  const done = await store.put(sampleRecord({ id: `job-${index}` }))
  if (done.ok) acknowledged.push(`job-${index}`)
  else refusals.push(done.error)
}
const document = await store.addDocument('big', makeTinyPdf(1, 'x'.repeat(200_000)))
await store.close()
console.log(JSON.stringify({ acknowledged, refusals, document }))
