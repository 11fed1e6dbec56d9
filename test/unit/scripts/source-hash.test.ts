import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const { hashSources } = await import(new URL('../../../scripts/source-hash.mjs', import.meta.url).href)

test('a build is stale when a source changed, came, went or was renamed, and only then', () => {
  const root = mkdtempSync(join(tmpdir(), 'desk-hash-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(join(root, 'src', 'a.ts'), 'a')
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'b')
  const hashes = [hashSources(root, ['src'])]
  const same = () => expect(hashSources(root, ['src'])).toBe(hashes.at(-1))
  const differs = () => {
    const hash = hashSources(root, ['src'])
    expect(hashes).not.toContain(hash)
    hashes.push(hash)
  }
  utimesSync(join(root, 'src', 'a.ts'), 1, 1)
  same()
  writeFileSync(join(root, 'src', 'README.md'), 'words')
  same()
  writeFileSync(join(root, 'src', 'deep', 'b.ts'), 'c')
  differs()
  renameSync(join(root, 'src', 'deep', 'b.ts'), join(root, 'src', 'deep', 'c.ts'))
  differs()
  rmSync(join(root, 'src', 'a.ts'))
  differs()
})
