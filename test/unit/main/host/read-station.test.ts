import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStation } from '../../../../main/host/read-station.ts'

test('a folder keeps the name of its desk, and another folder has another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-station-'))
  const [first, second] = await Promise.all([readStation(join(folder, 'a')), readStation(join(folder, 'a'))])
  expect(second).toBe(first)
  expect(await readStation(join(folder, 'a'))).toBe(first)
  expect(first).toMatch(/^desk-[0-9a-f]{8}$/)
  expect(await readStation(join(folder, 'b'))).not.toBe(first)
  rmSync(folder, { recursive: true })
})
