import { gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { generateApplications } from '../../support/generate-applications.ts'
import { hostOptions } from '../../support/host-options.ts'
import { makeFolder } from '../../support/open-host.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { keepResults } from '../keep-results.ts'
import { compare, compareGrowth, type Measurement } from '../measure.ts'
import { withoutTwins } from '../without-twins.ts'

const most = Number(process.env.BENCH_ROWS ?? 100_000)
const sizes = [most / 100, most / 10, most].map(Math.round)
const PAGE = 1000

test(`the host takes over ${most} applications, and gives them back`, { timeout: 900_000 }, async () => {
  const taken: number[] = []
  const given: number[] = []
  const results: Measurement[] = []
  for (const rows of sizes) {
    const measured = await measureHost(rows)
    taken.push(measured.taken)
    given.push(measured.given)
    if (rows === most) results.push(...measured.results)
  }
  results.push(compareGrowth({ name: `host takes ${most}`, time: taken[2] ?? 0, timeOfTenth: taken[1] ?? 0 }))
  results.push(compareGrowth({ name: `host gives ${most}`, time: given[2] ?? 0, timeOfTenth: given[1] ?? 0 }))
  keepResults('import-host', results)
})

async function measureHost(rows: number) {
  const applications = withoutTwins(generateApplications(rows))
  const { host, client } = await openSignedInHost(hostOptions(await makeFolder()))
  const begun = performance.now()
  const entry = await importInto({ host, client }, applications)
  const taken = performance.now() - begun
  if (!entry.ok) throw new Error(entry.error.code)
  const zipping = performance.now()
  gzipSync(applications.map(application => JSON.stringify(application)).join('\n'))
  const zipped = performance.now() - zipping
  const reading = performance.now()
  for (let offset = 0; offset < applications.length; offset += PAGE) {
    const page = await client.call('ledger.batch', { batch: entry.value.body.batch, offset, limit: PAGE })
    if (!page.ok) throw new Error(page.error.code)
  }
  const given = performance.now() - reading
  const peer = { peer: 'JSON and gzip alone', peerValue: zipped, goal: null }
  const results = [
    compare({ name: `host takes ${rows} applications to the disk`, ours: taken, ...peer }),
    compare({ name: `host gives ${rows} applications back, checked`, ours: given, ...peer }),
  ]
  return { taken, given, results }
}
