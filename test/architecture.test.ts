import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findViolations } from './support/check-imports.ts'
import { importTable } from './support/import-table.ts'
import { readImports } from './support/read-imports.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => /\.tsx?$/.test(path))
}

const sources = ['shared', 'main', 'renderer'].flatMap(listSources)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('every file imports only what the import table grants its layer', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(path => findViolations(path, read(path)))).toEqual([])
})

test('every relative import names a file that exists', () => {
  const missing = sources.flatMap(path =>
    readImports(path, read(path))
      .imports.filter(({ specifier }) => specifier.startsWith('.'))
      .filter(({ specifier }) => !existsSync(join(root, dirname(path), specifier.split('?')[0] ?? '')))
      .map(({ specifier }) => `${path} imports ${specifier}`),
  )
  expect(missing).toEqual([])
})

test('every row of the import table still covers a file', () => {
  const layers = importTable.map(row => row.layer.replace('/*', ''))
  expect(layers.filter(layer => !sources.some(path => path.startsWith(layer)))).toEqual([])
})

/** What must be found, so that an empty list above means something. */
const breaches: readonly (readonly [rule: string, path: string, code: string])[] = [
  ['a rule reaches for the contract', 'shared/domain/a.ts', "import { contract } from '../host/contract.ts'"],
  ['a rule reaches for Node', 'shared/domain/a.ts', "import { readFileSync } from 'node:fs'"],
  ['a rule asks the clock', 'shared/domain/a.ts', 'export const now = () => Date.now()'],
  ['a rule throws dice', 'shared/domain/a.ts', 'export const id = () => Math.random()'],
  ['a document runs pdfmake itself', 'shared/documents/a.ts', "import pdfmake from 'pdfmake'"],
  ['texts call a rule', 'shared/i18n/a.ts', "import { formatFen } from '../domain/money.ts'"],
  ['the host knows electron', 'main/host/a.ts', "import { app } from 'electron'"],
  ['the host knows a shell', 'main/host/a.ts', "import { openWindow } from '../browser-host/open-window.ts'"],
  ['the loopback shell knows electron', 'main/browser-host/a.ts', "import { app } from 'electron'"],
  ['one shell knows the other', 'main/electron/a.ts', "import { x } from '../browser-host/server.ts'"],
  ['a type of electron leaves its shell', 'renderer/host/a.ts', "import type { IpcRenderer } from 'electron'"],
  ['a feature imports another', 'renderer/features/counter/a.ts', "import { x } from '../imports/index.ts'"],
  ['a feature knows the frame', 'renderer/features/counter/a.ts', "import { App } from '../../app/app.tsx'"],
  ['a feature opens the database', 'renderer/features/counter/a.ts', "import Dexie from 'dexie'"],
  ['data knows a component library', 'renderer/data/a.ts', "import { Button } from '@mantine/core'"],
  ['the wrappers know the host', 'renderer/ui/a.tsx', "import { useHost } from '../host/host-context.tsx'"],
  ['the frame knows Node', 'renderer/app/a.tsx', "import { join } from 'node:path'"],
  ['the window knows the main process', 'renderer/app/a.tsx', "export * from '../../main/host/create-host.ts'"],
  ['a late import breaks the table', 'renderer/search/a.ts', "export const x = () => import('dexie')"],
  ['a worker breaks the table', 'renderer/data/a.ts', "new Worker(new URL('../search/w.ts', import.meta.url))"],
  ['an extension is missing', 'shared/domain/a.ts', "import { ok } from './result'"],
  ['a default export', 'shared/domain/a.ts', 'export default 1'],
  ['a file of odds and ends', 'renderer/data/utils.ts', 'export const x = 1'],
  ['a folder of no layer', 'renderer/odds/a.ts', 'export const x = 1'],
]

test.each(breaches)('the check finds it when %s', (_rule, path, code) => {
  expect(findViolations(path, code)).toHaveLength(1)
})

/** What must not be found. */
const lawful: readonly (readonly [what: string, path: string, code: string])[] = [
  ['a type of a text parameter', 'shared/i18n/a.ts', "import type { Role } from '../domain/entry.ts'"],
  ['a type of a document model', 'shared/documents/a.ts', "import type { Content } from 'pdfmake/interfaces'"],
  ['a clock named in a comment', 'shared/domain/a.ts', '/** Never Date.now() */ export const x = 1'],
  ['a feature reads data', 'renderer/features/counter/a.ts', "import { x } from '../../data/queries.ts'"],
  ['a font by its address', 'renderer/documents/a.ts', "import font from '../../assets/fonts/a.ttf?url'"],
]

test.each(lawful)('the check allows %s', (_what, path, code) => {
  expect(findViolations(path, code)).toEqual([])
})
