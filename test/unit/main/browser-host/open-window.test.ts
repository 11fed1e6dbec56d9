import { join } from 'node:path'
import { expect, test } from 'vitest'
import { windowArguments } from '../../../../main/browser-host/open-window.ts'

const url = 'http://127.0.0.1:21000/#ticket=once'

test('the desk opens as a window of its own, with its profile in the data folder', () => {
  const args = windowArguments(url, '/srv/desk', false)
  expect(args).toContain(`--app=${url}`)
  expect(args).toContain(`--user-data-dir=${join('/srv/desk', 'browser-profile')}`)
})

test('the sandbox is given up for root only, where the browser would not start with it', () => {
  expect(windowArguments(url, '/srv/desk', false)).not.toContain('--no-sandbox')
  expect(windowArguments(url, '/srv/desk', true)).toContain('--no-sandbox')
})
