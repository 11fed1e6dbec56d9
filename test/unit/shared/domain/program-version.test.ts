import { expect, test } from 'vitest'
import { compareVersions, isProgramVersion } from '../../../../shared/domain/program-version.ts'

/** In the order of Semantic Versioning 2, item 11. */
const ordered = [
  '0.1.0',
  '0.9.0',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1',
  '1.1.0',
  '2.0.0',
]

test('versions are ordered by their numbers, a pre-release before its release', () => {
  for (const [i, a] of ordered.entries())
    for (const [j, b] of ordered.entries())
      expect(Math.sign(compareVersions(a, b)), `${a} and ${b}`).toBe(Math.sign(i - j))
  expect(compareVersions('1.0.0+build.1', '1.0.0+build.2')).toBe(0)
})

test('what is no version is older than every version', () => {
  for (const text of ['', '1.0', 'v1.0.0', '1.0.0 ', 'latest', '1.0.0-']) {
    expect(isProgramVersion(text), text).toBe(false)
    expect(compareVersions(text, '0.0.0'), text).toBeLessThan(0)
  }
})
