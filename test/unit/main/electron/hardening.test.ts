import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')

function sourcesOf(folder: string): string {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return files
    .filter(file => file.isFile() && /\.tsx?$/.test(file.name))
    .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n')
}

test('the shell switches no experiment on, opens nothing outside and loosens nothing', () => {
  const words = [
    'experimentalFeatures',
    'enableBlinkFeatures',
    'openExternal',
    'openPath',
    'appendSwitch',
    'setAsDefaultProtocolClient',
  ]
  const bypasses = [
    'allowpopups',
    'bypassCSP',
    'corsEnabled',
    'certificate-error',
    'setCertificateVerifyProc',
    '<webview',
  ]
  const source = sourcesOf('main/electron')
  expect([...words, ...bypasses].filter(word => source.includes(word))).toEqual([])
})

test('the window turns no text into code or markup', () => {
  const source = sourcesOf('renderer') + sourcesOf('shared')
  for (const pattern of [
    /dangerouslySetInnerHTML/,
    /\.(inner|outer)HTML\s*=/,
    /document\.write/,
    /insertAdjacentHTML/,
    /\beval\(/,
    /new Function\(/,
  ])
    expect(source.match(pattern), String(pattern)).toBeNull()
})

test('Electron is pinned to one version, so that a newer one is a decision', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the package carries one dependency of its own; everything else is bundled from pinned versions', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(Object.keys(dependencies)).toEqual(['pdf-to-printer'])
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/.test(String(version)),
  )
  expect(loose).toEqual([])
})
