import { expect, test } from 'vitest'

const { readArguments, shellArguments } = await import(
  new URL('../../../scripts/start-arguments.mjs', import.meta.url).href
)

test('an option nobody knows is refused, not passed over', () => {
  expect(readArguments(['--dmeo']).problem).toContain('--dmeo')
  expect(readArguments(['desk']).problem).toContain('desk')
  expect(readArguments(['--host', 'firefox']).problem).toContain('firefox')
  for (const port of ['x', '70000', '-1', '1.5']) expect(readArguments([`--port=${port}`]).problem).toContain(port)
})

test('what only the browser shell can do chooses it', () => {
  expect(readArguments(['--no-open']).values.host).toBe('browser')
  expect(readArguments(['--port', '0']).values.host).toBe('browser')
  expect(readArguments(['--host', 'electron', '--no-open']).problem).toContain('--no-open')
})

test('the shell gets the options as they were given', () => {
  const { values } = readArguments(['--demo', '--data', '/srv/a b', '--port', '21000', '--no-open'])
  expect(shellArguments(values)).toEqual(['--demo', '--data=/srv/a b', '--port=21000', '--no-open'])
  expect(shellArguments(readArguments([]).values)).toEqual([])
})
