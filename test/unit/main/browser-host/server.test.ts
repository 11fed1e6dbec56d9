import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskServer } from '../../../../main/browser-host/server.ts'
import { listRendererFiles } from '../../../../main/host/renderer-files.ts'
import { ok } from '../../../../shared/domain/result.ts'

const token = 'the-token'
let folder = ''
let server: Server
let port = 0
let tickets: Set<string>
let focused = 0
const contacts: string[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-server-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>desk')
  writeFileSync(join(folder, 'renderer', 'assets', 'a-1b2c.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'ledger')
  tickets = new Set(['the-ticket'])
  focused = 0
  contacts.length = 0
  server = createDeskServer({
    files: listRendererFiles(join(folder, 'renderer')),
    dispatch: async (method, input) => ok({ method, input }),
    token,
    takeTicket: ticket => tickets.delete(ticket),
    focusSecret: 'the-secret',
    onFocus: () => focused++,
    onContact: event => contacts.push(event),
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Unlike `fetch`, sends exactly the path and headers it is given. */
function send(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, incoming => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const own = () => ({
  Origin: `http://127.0.0.1:${port}`,
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/json',
})

const call = (headers: Record<string, string>, body = '{"method":"desk.status","input":{}}') =>
  send('POST', '/call', headers, body)

test('a call of the own window is dispatched and its answer handed back', async () => {
  const answer = await call(own())
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toEqual(ok({ method: 'desk.status', input: {} }))
  expect(contacts[0]).toBe('begin')
})

test('a call without the token of this run is refused and not counted as a window', async () => {
  expect((await call({ ...own(), Authorization: 'Bearer other' })).status).toBe(401)
  const { Authorization: _, ...without } = own()
  expect((await call(without)).status).toBe(401)
  expect(contacts).toEqual([])
})

test('a call of another origin, or of none, is refused even with the token', async () => {
  const origins = ['http://evil.example', `http://localhost:${port}`, `https://127.0.0.1:${port}`, 'null', '']
  for (const Origin of origins) expect((await call({ ...own(), Origin })).status, Origin).toBe(403)
  const { Origin: _, ...without } = own()
  expect((await call(without)).status).toBe(403)
})

test('a name that was bent to this PC is refused, for files as for calls', async () => {
  const hosts = ['evil.example', `evil.example:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`]
  for (const Host of hosts) {
    expect((await call({ ...own(), Host })).status, Host).toBe(421)
    expect((await send('GET', '/', { Host })).status, Host).toBe(421)
  }
})

test('calls are POST with JSON, nothing else', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    expect((await send(method, '/call', own())).status, method).toBe(405)
  expect((await call({ ...own(), 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await call(own(), 'not json')).status).toBe(400)
  expect((await call(own(), '"text"')).status).toBe(400)
  expect((await call(own(), '{"input":{}}')).status).toBe(400)
})

test('a body above the limit is refused, announced or not', async () => {
  expect((await call({ ...own(), 'Content-Length': String(33 * 1024 * 1024) }, '{}')).status).toBe(413)
  const long = `{"method":"desk.status","input":"${'x'.repeat(33 * 1024 * 1024)}"}`
  const answer = await call({ ...own(), 'Transfer-Encoding': 'chunked' }, long).catch((error: Error) => error)
  // The host stops reading, so the sender may see a closed connection before the answer.
  expect(answer instanceof Error || answer.status === 413).toBe(true)
})

test('a ticket buys the token once', async () => {
  const { Authorization: _, ...headers } = own()
  const first = await send('POST', '/ticket', headers, '{"ticket":"the-ticket"}')
  expect(JSON.parse(first.body)).toEqual({ token })
  expect((await send('POST', '/ticket', headers, '{"ticket":"the-ticket"}')).status).toBe(401)
})

test('only who knows the secret of the data folder brings the window to front', async () => {
  const { Authorization: _, ...headers } = own()
  expect((await send('POST', '/focus', headers, '{"secret":"the-token"}')).status).toBe(401)
  expect(focused).toBe(0)
  expect((await send('POST', '/focus', headers, '{"secret":"the-secret"}')).status).toBe(200)
  expect(focused).toBe(1)
})

test('the window is served with its type, a strict policy and no caching of the page itself', async () => {
  const page = await send('GET', '/')
  expect(page.body).toContain('desk')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['cache-control']).toBe('no-store')
  const policy = page.headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(page.headers['x-content-type-options']).toBe('nosniff')
  const script = await send('GET', '/assets/a-1b2c.js')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(script.headers['cache-control']).toContain('immutable')
})

test('no path leads out of the window folder', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
  ]
  for (const path of paths) expect((await send('GET', path)).status, path).toBe(404)
  expect((await send('GET', '//evil.example/')).status).toBe(404)
})

test('files are only read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) expect((await send(method, '/', own())).status, method).toBe(405)
  expect((await send('HEAD', '/')).body).toBe('')
})
