import { expect, test } from 'vitest'
// @ts-expect-error: plain JavaScript, which has no types.
import { explainPackaging } from '../../../scripts/explain-packaging.mjs'

/** What the packager says before it gives up, as it was seen. */
const before = '  • electron-builder  version=26.17.0\n  • packaging       platform=linux arch=x64 electron=45.4.1\n'
const offline = '  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build\n    at ClientRequest.<anonymous>'

test.each([
  ['', 'the Electron binary could not be fetched'],
  ['  • building        target=nsis file=release/fapiao-desk-0.1.0-win-x64.exe\n', 'NSIS'],
  ['  • building        target=AppImage arch=x64\n', 'AppImage tools could not be fetched'],
  ['  • building        target=deb arch=x64\n  • adding autoupdate files for: deb\n', 'fpm'],
])('what could not be fetched is named: %j', (step, words) => {
  expect(explainPackaging(before + step + offline)).toContain(words)
})

test('any other failure points at what the packager said itself', () => {
  expect(explainPackaging(`${before}  ⨯ Please specify project homepage`)).toContain('stands above')
})
