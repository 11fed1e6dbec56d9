import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createDeskServer, patience } from '../../../../main/browser-host/server.ts'
import { ok } from '../../../../shared/domain/result.ts'
import { openConnection, type RawConnection } from '../../../support/raw-connection.ts'

const token = 'the-token'
/** The machine may be busy. */
const patiently = { timeout: 10_000 }

async function serve(wait = patience): Promise<number> {
  const options = { files: new Map(), token, focusSecret: 'the-secret', dispatch: async () => ok('done') }
  const silent = { takeTicket: () => false, onFocus: () => undefined, onContact: () => undefined }
  const server = createDeskServer({ ...options, ...silent }, wait)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

function head(port: number, path: string, lines: readonly string[]): string {
  const own = [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`, 'Content-Type: application/json']
  return [`POST ${path} HTTP/1.1`, ...own, ...lines, '', ''].join('\r\n')
}

const call = '{"method":"desk.status","input":{}}'

async function answersOwnWindow(port: number): Promise<boolean> {
  const { socket, heard } = await openConnection(port)
  socket.write(`${head(port, '/call', [`Authorization: Bearer ${token}`, `Content-Length: ${call.length}`])}${call}`)
  await expect.poll(heard, patiently).toContain('"done"')
  return true
}

test('who sends a head or a body byte by byte is cut off, and the window is answered meanwhile', async () => {
  const port = await serve({ headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 })
  const slowHead = await openConnection(port)
  slowHead.socket.write('POST /call HTTP/1.1\r\nX-Slow: ')
  const slowBody = await openConnection(port)
  slowBody.socket.write(head(port, '/call', [`Authorization: Bearer ${token}`, 'Content-Length: 1000']))
  const trickle = setInterval(() => {
    slowHead.socket.write('x')
    slowBody.socket.write('x')
  }, 40)
  onTestFinished(() => clearInterval(trickle))
  expect(await answersOwnWindow(port)).toBe(true)
  await Promise.all([slowHead.closed, slowBody.closed])
  for (const { heard } of [slowHead, slowBody]) expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
})

test('the product waits seconds, not minutes', () => {
  expect(patience.headersTimeout).toBeLessThanOrEqual(10_000)
  expect(patience.requestTimeout).toBeLessThanOrEqual(30_000)
  expect(patience.connectionsCheckingInterval).toBeLessThanOrEqual(2_000)
})

test('a flood of connections that show no token cuts its own oldest, never the window’s', async () => {
  const port = await serve()
  const own = await openConnection(port)
  const request = `${head(port, '/call', [`Authorization: Bearer ${token}`, `Content-Length: ${call.length}`])}${call}`
  own.socket.write(request)
  await expect.poll(own.heard, patiently).toContain('"done"')
  const flood: RawConnection[] = []
  for (let count = 0; count < 200; count += 1) flood.push(await openConnection(port))
  await expect.poll(() => flood.filter(({ socket }) => !socket.destroyed).length, patiently).toBeLessThanOrEqual(128)
  own.socket.write(request)
  await expect.poll(() => own.heard().split('"done"').length, patiently).toBe(3)
  expect(await answersOwnWindow(port)).toBe(true)
})

test('who has shown no token may send no more than a ticket', async () => {
  const port = await serve()
  for (const path of ['/ticket', '/focus']) {
    const { socket, heard } = await openConnection(port)
    socket.write(`${head(port, path, ['Content-Length: 2000'])}${'x'.repeat(2000)}`)
    await expect.poll(heard, { ...patiently, message: path }).toMatch(/^HTTP\/1\.1 413 /)
  }
  const { socket, heard } = await openConnection(port)
  socket.write(head(port, '/call', ['Content-Length: 30000000']))
  // Refused before the body, which was never sent.
  await expect.poll(heard, patiently).toMatch(/^HTTP\/1\.1 401 /)
})

test('a head of many kilobytes is refused', async () => {
  const port = await serve()
  const { socket, heard } = await openConnection(port)
  socket.write(head(port, '/call', [`X-Long: ${'x'.repeat(9_000)}`]))
  await expect.poll(heard, patiently).toMatch(/^HTTP\/1\.1 431 /)
})

test('two requests in one, or a body with two lengths, do not get past the parser', async () => {
  const port = await serve()
  for (const lines of [
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ['Content-Length: 5', 'Content-Length: 6'],
    ['Transfer-Encoding: chunked, identity'],
  ]) {
    const { socket, heard, closed } = await openConnection(port)
    socket.write(`${head(port, '/call', [`Authorization: Bearer ${token}`, ...lines])}0\r\n\r\n`)
    await closed
    expect(heard(), lines.join()).toMatch(/^HTTP\/1\.1 400 /)
  }
})

test('no answer lets another page read it, frame it or guess its type', async () => {
  const port = await serve()
  const { socket, heard } = await openConnection(port)
  socket.write(
    `OPTIONS /call HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
  )
  await expect.poll(heard, patiently).toMatch(/^HTTP\/1\.1 403 /)
  await sleep(20)
  expect(heard()).not.toMatch(/access-control-allow/i)
  expect(heard()).toMatch(/frame-ancestors 'none'/)
  expect(heard()).toMatch(/x-frame-options: DENY/i)
  expect(heard()).toMatch(/cross-origin-resource-policy: same-origin/i)
  expect(heard()).toMatch(/x-content-type-options: nosniff/i)
})
