import { spawn } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { hostOptions } from '../support/host-options.ts'
import { makeFolder, openHost } from '../support/open-host.ts'
import { makeSampleFolder } from '../support/sample-folder.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Runs `npm run verify`'s script in a language until it ends. */
async function verify(args: readonly string[], { language = 'en_US', cwd = root } = {}) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'verify.mjs'), ...args], {
    env: { ...process.env, INIT_CWD: cwd, LC_ALL: `${language}.UTF-8` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve))
  return { code, output }
}

test('a sound ledger ends with 0 and a summary, also beside an open desk', async () => {
  const folder = await makeFolder()
  const { client, host } = await openHost(hostOptions(folder))
  await client.call('desk.setUpDemo', {})
  const { head } = host.status()
  const { code, output } = await verify([`--data=${folder}`])
  expect(output).toContain('The ledger is sound')
  expect(output).toContain(head.hash)
  expect(output).toMatch(/received \d+ = at the branch \d+ \+ collected \d+/)
  expect(output).toContain(`entries: ${head.seq}`)
  expect(code).toBe(0)
}, 120_000)

test('a broken ledger ends with 1 and names file, line, entry and reason, in the language of the system', async () => {
  const folder = await makeSampleFolder()
  const chain = join(folder, 'ledger.jsonl')
  const text = await readFile(chain, 'utf8')
  await writeFile(chain, text.replace('"inPerson":true', '"inPerson":false'))
  expect(await verify(['--data', folder])).toMatchObject({
    code: 1,
    output: expect.stringContaining('ledger.jsonl, line 3, entry #3: the content was altered'),
  })
  expect((await verify(['--data', folder], { language: 'zh_CN' })).output).toContain('第 3 行，第 3 笔：内容被改过')
}, 120_000)

test('a torn tail is a warning, as it is when the desk starts', async () => {
  const folder = await makeSampleFolder()
  await appendFile(join(folder, 'ledger.jsonl'), '{"at":')
  const { code, output } = await verify(['--data', '.'], { cwd: folder })
  expect(output).toContain('Note: 6 bytes')
  expect(code).toBe(0)
}, 120_000)

test('where there is no ledger, or an option nobody knows, nothing was verified', async () => {
  const missing = await verify(['--data', '/nowhere/at/all'])
  expect(missing).toMatchObject({ code: 2, output: expect.stringContaining('There is no ledger') })
  expect(await verify(['--dta', '.'])).toMatchObject({ code: 2, output: expect.stringContaining('--data DIR') })
}, 120_000)
