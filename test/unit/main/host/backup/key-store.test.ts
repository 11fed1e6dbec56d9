import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyFileName, readKey, sealKey, writeKey } from '../../../../../main/host/backup/key-store.ts'
import { makeFolder } from '../../../../support/open-host.ts'

test('an altered key is none: backups written with it would open with no passphrase', async () => {
  const folder = await makeFolder()
  const key = { key: randomBytes(32), salt: randomBytes(16), cost: 2 ** 4 }
  await writeKey(folder, await sealKey(key, null))
  expect(await readKey(folder, null)).toEqual(key)
  const whole = await readFile(join(folder, keyFileName))
  for (let at = 0; at < whole.length; at += 1) {
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ 1
    await writeFile(join(folder, keyFileName), altered)
    expect(await readKey(folder, null), `byte ${at}`).toBeNull()
  }
})
