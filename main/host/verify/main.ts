import { findNewerFormat } from '../data-format.ts'
import { readStartOptions } from '../start-options.ts'
import { systemTexts } from '../system-texts.ts'
import { describeVerified } from './describe-verified.ts'
import { verifyLedger } from './verify-ledger.ts'

/** Nothing is said of a ledger that is verified sooner. */
const SAY_EVERY_MS = 1000

const { dataFolder } = readStartOptions(process.argv.slice(2))
const texts = systemTexts()
const { verify, dataNewer } = texts.shell

function fail(reason: string, code: number): never {
  console.error(reason)
  process.exit(code)
}

let saidAt = performance.now()

function verifyFolder() {
  return verifyLedger(dataFolder, {
    sizes: null,
    signal: new AbortController().signal,
    onProgress: ({ done, total }) => {
      if (performance.now() - saidAt < SAY_EVERY_MS) return
      saidAt = performance.now()
      console.log(verify.progress(done.toLocaleString('en-US'), total.toLocaleString('en-US')))
    },
  }).catch((error: Error) => fail(verify.unreadable(error.message), 2))
}

const newer = await findNewerFormat(dataFolder).catch(() => null)
if (newer) fail(dataNewer(dataFolder, newer.needs), 2)
console.log(verify.begin(dataFolder))
const first = await verifyFolder()
// An open desk may have been erasing somebody's data just then; what is broken stays broken.
const verified = first.ok && first.value.broken ? await verifyFolder() : first
if (!verified.ok) fail(verify.noLedger(dataFolder), 2)
const lines = describeVerified(texts, verified.value)
if (verified.value.broken) fail(lines.join('\n'), 1)
console.log(lines.join('\n'))
