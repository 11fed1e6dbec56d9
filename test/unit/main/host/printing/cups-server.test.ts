import { expect, test } from 'vitest'
import { findCupsServer, parseCupsServer } from '../../../../../main/host/printing/cups-server.ts'

test.each([
  ['cups.local', { name: 'cups.local', host: 'cups.local', port: 631 }],
  ['127.0.0.1:7631', { name: '127.0.0.1:7631', host: '127.0.0.1', port: 7631 }],
  ['cups.local:7631/version=1.1', { name: 'cups.local:7631', host: 'cups.local', port: 7631 }],
  ['[::1]:7631', { name: '[::1]:7631', host: '::1', port: 7631 }],
  ['::1', { name: '::1', host: '::1', port: 631 }],
  ['/run/cups/cups.sock', { name: '/run/cups/cups.sock', socketPath: '/run/cups/cups.sock' }],
])('a server is understood as lp writes it: %s', (text, server) => {
  expect(parseCupsServer(text)).toEqual(server)
})

test('CUPS_SERVER comes before everything else', () => {
  expect(findCupsServer({ CUPS_SERVER: 'printers:1631' })).toEqual({
    name: 'printers:1631',
    host: 'printers',
    port: 1631,
  })
})
