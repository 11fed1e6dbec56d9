import { expect, test } from 'vitest'
import { windowArguments } from '../../../../main/browser-host/open-window.ts'

const url = 'http://127.0.0.1:21000/#ticket=once'

test('the desk opens as a window of its own, with a profile of its own', () => {
  const args = windowArguments(url, '/srv/desk/browser-profile', false)
  expect(args).toContain(`--app=${url}`)
  expect(args).toContain('--user-data-dir=/srv/desk/browser-profile')
})

test('the sandbox is given up for root only, where the browser would not start with it', () => {
  expect(windowArguments(url, '/srv/desk', false)).not.toContain('--no-sandbox')
  expect(windowArguments(url, '/srv/desk', true)).toContain('--no-sandbox')
})
