import { expect, test } from 'vitest'
import { runCommand } from '../../../../../main/host/printing/run-command.ts'

const run = (program: string, args: string[], timeoutMs = 5_000) =>
  runCommand(program, args, { env: process.env, timeoutMs })

test('arguments arrive as they are, whatever a shell would make of them', async () => {
  const odd = ['$HOME', '; ls', '`id`', '-x', '空 格', '"']
  const result = await run(process.execPath, ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...odd])
  expect(JSON.parse(result.stdout)).toEqual(odd)
})

test('the exit code and what was said are passed on', async () => {
  const result = await run(process.execPath, ['-e', 'console.error("no"); process.exit(3)'])
  expect(result).toEqual({ exit: 3, missing: false, stdout: '', stderr: 'no\n' })
})

test('a program that takes too long is killed', async () => {
  const started = performance.now()
  expect(await run('sleep', ['20'], 100)).toMatchObject({ exit: null, missing: false })
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('a program that is not there is told from one that failed', async () => {
  expect(await run('no-such-program', [])).toMatchObject({ exit: null, missing: true })
})
