import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const page = ['README.md', 'docs/security.md'].map(path => readFileSync(join(root, path), 'utf8')).join('\n')
const isNamed = /`(test\/[^`]+\.ts)` — (.+?)(?=<br>| \||\.?$)/gm

/** The rows of the table under a heading, without its head. */
function rowsUnder(heading: string): readonly string[] {
  const [, section = ''] = page.split(`## ${heading}\n`)
  const [own = ''] = section.split(/\n#+ /)
  return own.split('\n').filter(line => line.startsWith('| '))
}

test('every test that holds something exists under its title', () => {
  const named = [...page.matchAll(isNamed)].map(([, file = '', title = '']) => ({ file, title }))
  expect(named.length).toBeGreaterThan(50)
  const missing = named.filter(({ file, title }) => {
    const source = existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : ''
    return !source.includes(`test('${title}'`)
  })
  expect(missing).toEqual([])
})

test('every file named exists', () => {
  const paths = [...page.matchAll(/`((?:main|renderer|shared|test)\/[^`]*|[\w-]+\.(?:yml|json))`/g)].map(
    ([, path = '']) => path,
  )
  expect(paths.length).toBeGreaterThan(50)
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([])
})

test('every item of Electron’s checklist, every fuse and every danger has a test', () => {
  const numbers = rowsUnder("Electron's security checklist").flatMap(row => /^\| (\d+) /.exec(row)?.[1] ?? [])
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)))
  const fuses = rowsUnder('Fuses').flatMap(row => /^\| (\w+) \| (on|off)/.exec(row)?.[1] ?? [])
  expect(fuses).toEqual(Object.keys(FuseV1Options).filter(name => Number.isNaN(Number(name))))
  const headings = ["Electron's security checklist", 'Fuses', 'The loopback host', 'The host behind both shells']
  const tables = headings.flatMap(heading => rowsUnder(heading).slice(1))
  expect(tables.length).toBeGreaterThan(40)
  expect(tables.filter(row => !/`test\/[^`]+\.ts` — /.test(row))).toEqual([])
})
