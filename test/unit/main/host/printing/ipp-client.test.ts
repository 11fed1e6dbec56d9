import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type CupsServer, parseCupsServer } from '../../../../../main/host/printing/cups-server.ts'
import { askIpp } from '../../../../../main/host/printing/ipp-client.ts'

const answer = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 3])
let server: Server | null = null

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener, socketPath?: string): Promise<CupsServer> {
  const started = createServer(listener)
  server = started
  await new Promise<void>(resolve =>
    socketPath ? started.listen(socketPath, resolve) : started.listen(0, '127.0.0.1', resolve),
  )
  const address = started.address()
  return parseCupsServer(typeof address === 'object' && address ? `127.0.0.1:${address.port}` : String(address))
}

const ask = (at: CupsServer) => askIpp(at, 0x4002, [], 300)

test('a question is posted as IPP and its answer decoded', async () => {
  let asked = ''
  const at = await serve((request, response) => {
    asked = `${request.method} ${request.headers['content-type']} ${request.headers.host}`
    response.end(answer)
  })
  expect(await ask(at)).toEqual({ ok: true, value: { status: 0, groups: [] } })
  expect(asked).toBe('POST application/ipp 127.0.0.1')
})

test('a local socket works like a port', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ipp-'))
  const at = await serve((_, response) => response.end(answer), join(folder, 'cups.sock'))
  expect(await ask(at)).toMatchObject({ ok: true })
  await rm(folder, { recursive: true })
})

test('a server that never answers is hanging, whether it is silent at once or in the middle', async () => {
  const silent = await serve(() => undefined)
  expect(await ask(silent)).toMatchObject({ error: { fault: 'hanging' } })
  server?.closeAllConnections()
  const stuck = await serve((_, response) => response.write(answer.subarray(0, 4)))
  expect(await ask(stuck)).toMatchObject({ error: { fault: 'hanging' } })
})

test('nobody there, no socket, or hanging up in the middle: the daemon is down', async () => {
  expect(await ask(parseCupsServer('127.0.0.1:1'))).toMatchObject({ error: { fault: 'daemonDown' } })
  expect(await ask(parseCupsServer('/nowhere/cups.sock'))).toMatchObject({ error: { fault: 'daemonDown' } })
  const rude = await serve((_, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write(answer)
    setTimeout(() => response.destroy(), 20)
  })
  expect(await ask(rude)).toMatchObject({ error: { fault: 'daemonDown' } })
})

test('an answer that is not IPP is passed on as it is', async () => {
  const other = await serve((_, response) => response.writeHead(401).end('who are you?'))
  expect(await ask(other)).toEqual({ ok: false, error: { fault: 'other', detail: 'HTTP 401' } })
})
