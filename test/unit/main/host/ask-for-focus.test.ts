import { createServer, type IncomingHttpHeaders } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { askForFocus } from '../../../../main/host/ask-for-focus.ts'

async function listen(status: number) {
  const heard: { headers: IncomingHttpHeaders; path: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ headers: request.headers, path: request.url, body })
    response.writeHead(status).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  return { heard, port: typeof address === 'object' && address ? address.port : 0 }
}

test('the desk that holds the folder is asked with the secret of its lock', async () => {
  const { heard, port } = await listen(200)
  expect(await askForFocus({ host: 'browser', port, token: 'the-secret' })).toBe(true)
  expect(heard).toMatchObject([{ path: '/focus', body: '{"secret":"the-secret"}' }])
  expect(heard[0]?.headers).toMatchObject({ origin: `http://127.0.0.1:${port}`, 'content-type': 'application/json' })
})

test('a desk that refuses, is gone, or listens on no port has not been asked', async () => {
  const { port } = await listen(401)
  expect(await askForFocus({ host: 'browser', port, token: 'stale' })).toBe(false)
  expect(await askForFocus({ host: 'browser', port: 1, token: 'the-secret' })).toBe(false)
  expect(await askForFocus({ host: 'electron', port: null, token: null })).toBe(false)
})
