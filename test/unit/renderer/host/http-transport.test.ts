import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpTransport } from '../../../../renderer/host/http-transport.ts'

async function serve(status: number, body: string) {
  const heard: { readonly token: string | undefined; readonly body: string }[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    heard.push({ token: request.headers.authorization, body: text })
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  return { heard, origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` }
}

const token = Promise.resolve('the-token')
const hostGone = { ok: false, error: { code: 'hostGone' } }

test('a call carries the token and hands the answer back as it is', async () => {
  const { heard, origin } = await serve(200, '{"ok":true,"value":7}')
  expect(await createHttpTransport(origin, token)('desk.status', {})).toEqual({ ok: true, value: 7 })
  expect(heard).toEqual([{ token: 'Bearer the-token', body: '{"method":"desk.status","input":{}}' }])
})

test('for a window of an earlier run the host is gone', async () => {
  const { origin } = await serve(401, '')
  expect(await createHttpTransport(origin, token)('desk.status', {})).toEqual(hostGone)
})

test('a host that cannot be reached, or breaks off in the middle, is gone and no exception', async () => {
  expect(await createHttpTransport('http://127.0.0.1:1', token)('desk.status', {})).toEqual(hostGone)
  const { origin } = await serve(200, '{"ok":tr')
  expect(await createHttpTransport(origin, token)('desk.status', {})).toEqual(hostGone)
})

test('a window that was given no token asks nobody', async () => {
  const { heard, origin } = await serve(200, '{"ok":true,"value":7}')
  expect(await createHttpTransport(origin, Promise.resolve(null))('desk.status', {})).toEqual(hostGone)
  expect(heard).toEqual([])
})

test('a call the host does not take is told from a host that is gone', async () => {
  const { origin } = await serve(413, '')
  const answer = await createHttpTransport(origin, token)('print.submit', {})
  expect(answer).toEqual({ ok: false, error: { code: 'badInput', params: { detail: 'HTTP 413' } } })
})
