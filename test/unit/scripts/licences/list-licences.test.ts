import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { gatherLicences } from '../../../../scripts/licences/list-licences.ts'
import { packageFolders, packagesWithin } from '../../../../scripts/licences/package-folders.ts'
import { readLicence } from '../../../../scripts/licences/read-licence.ts'

const root = process.cwd()
const module = (path: string) => `${root}/node_modules/${path}`

function makePackage(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'desk-licence-')), 'node_modules', 'thing')
  onTestFinished(() => rmSync(join(folder, '../..'), { recursive: true }))
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const unpublished = {
  licenceOf: (name: string) => ({ name, version: '', within: null, licence: 'MIT', text: 'given' }),
}

test('a module belongs to the innermost package, however it is written', () => {
  const ids = [module('a/x.js'), module('@b/c/y.js?url'), module('a/node_modules/d/z.js'), `${root}/renderer/main.tsx`]
  expect(packageFolders(root, [...ids, '\0vite/preload', 'node_modules/a/font.ttf'])).toEqual(
    ['a', '@b/c', 'a/node_modules/d'].map(module),
  )
})

test('a text is the whole of what a package ships, or what was found for it', () => {
  const named = JSON.stringify({ name: 'thing', version: '1.2.3', license: 'Apache-2.0' })
  const shipped = readLicence(makePackage({ 'package.json': named, LICENSE: 'words\n', NOTICE: 'whose' }), unpublished)
  expect(shipped).toEqual({
    name: 'thing',
    version: '1.2.3',
    within: null,
    licence: 'Apache-2.0',
    text: 'words\n\nwhose',
  })
  expect(readLicence(makePackage({ 'package.json': named }), unpublished)).toMatchObject({
    version: '1.2.3',
    text: 'given',
  })
})

test('what was bundled before it was published is found by its source map', () => {
  const folder = makePackage({
    'package.json': JSON.stringify({ dependencies: { depended: '1' } }),
    'built.js.map': JSON.stringify({ sources: ['webpack://thing/./node_modules/@in/side/a.js', './src/own.js'] }),
    'own.js.map': JSON.stringify({ sources: ['./src/own.js'] }),
  })
  expect(packagesWithin(`${folder}/built.js`)).toEqual(['@in/side', 'depended'])
  expect(packagesWithin(`${folder}/own.js?url`)).toEqual([])
})

test('everything in the program has a name and a text', () => {
  const licences = gatherLicences([module('pdfmake/build/pdfmake.js'), module('zod/index.js')])
  expect(licences.filter(({ name, text }) => name === '' || text.length < 200)).toEqual([])
  const texts = new Map(licences.map(({ name, text }) => [name, text]))
  expect([...texts.keys()]).toEqual(
    expect.arrayContaining(['zod', 'pdfmake', 'pdfkit', 'xmldoc', 'pdf-to-printer', 'SumatraPDF', 'electron']),
  )
  expect(texts.get('fontkit')).toMatch(/^Copyright \(c\) Devon Govett\n\nPermission is hereby granted/)
  expect(texts.get('vite')).not.toContain('bundled dependencies')
})

test('a bundled package without a text is refused by name', () => {
  expect(() => gatherLicences([module('no-such-package/index.js')])).toThrow('no-such-package')
})
