import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { emptyDesk } from '../../../../../main/host/desk-state.ts'
import { openLedger } from '../../../../../main/host/ledger/open-ledger.ts'
import { replayEntry } from '../../../../../main/host/replay-entry.ts'
import { PersonalCheck } from '../../../../../main/host/verify/personal-check.ts'
import { createTestClock } from '../../../../support/open-host.ts'
import { makeSampleFolder } from '../../../../support/sample-folder.ts'

/** Has the check gone through a folder at once. */
async function check(folder: string) {
  const state = emptyDesk()
  const parts = {
    ...{ station: 'desk-1', clock: createTestClock(), random: (bytes: number) => Buffer.alloc(bytes) },
    ...{ apply: () => () => {}, isErased: () => false, onAppended: () => {} },
  }
  const { ledger } = await openLedger(folder, parts, entry => replayEntry(folder, state, entry))
  onTestFinished(() => ledger.close())
  await new PersonalCheck({ dataFolder: folder, state, ledger }, 0).settled()
  return ledger.broken
}

test('an altered name in an import makes the desk read-only, without anybody reading it', async () => {
  const folder = await makeSampleFolder()
  expect(await check(folder)).toBeNull()
  const name = (await readdir(join(folder, 'batches'))).find(one => one.includes('personal'))
  const file = `batches/${name}`
  const text = gunzipSync(await readFile(join(folder, file))).toString()
  await writeFile(join(folder, file), gzipSync(text.replace('单雪芹', '单雪琴')))
  expect(await check(folder)).toEqual({ file, line: 1, reason: 'personalDigest' })
  await writeFile(join(folder, file), gzipSync('{"erased":true,"key":"FP1"}\n'))
  expect(await check(folder)).toEqual({ file, line: 1, reason: 'personalMissing' })
})
