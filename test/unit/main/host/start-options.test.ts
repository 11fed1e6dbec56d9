import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readStartOptions } from '../../../../main/host/start-options.ts'

test('a desk started without options uses the default folder, its own port, and opens a window', () => {
  expect(readStartOptions([])).toMatchObject({ demo: false, port: null, open: true })
  expect(readStartOptions(['--demo']).dataFolder).not.toBe(readStartOptions([]).dataFolder)
})

test('options are read, a relative folder from where the command was given', () => {
  expect(readStartOptions(['--data=desk', '--port=0', '--no-open', '--demo'])).toEqual({
    dataFolder: resolve('desk'),
    demo: true,
    port: 0,
    open: false,
  })
})

test('what a shell adds to its command line is passed over', () => {
  const argv = ['/opt/app', '--no-sandbox', '--enable-features=A,B', '--data=/srv/desk', '--inspect=0']
  expect(readStartOptions(argv).dataFolder).toBe('/srv/desk')
})
