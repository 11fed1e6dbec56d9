import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { findUser } from '../../../../main/browser-host/peer-user.ts'
import { createDeskServer } from '../../../../main/browser-host/server.ts'
import { ok } from '../../../../shared/domain/result.ts'

const nobody = 65534

/** Calls with everything right, as another process; as whoever `user` is. */
async function callAs(port: number, user: number): Promise<string> {
  const origin = `http://127.0.0.1:${port}`
  const headers = { Origin: origin, 'Content-Type': 'application/json', Authorization: 'Bearer the-token' }
  const options = JSON.stringify({ method: 'POST', headers })
  const script = `require('http').request('${origin}/call', ${options}, r => { process.stdout.write(r.statusCode + ' '); r.pipe(process.stdout) }).end('{"method":"desk.status"}')`
  const child = spawn(process.execPath, ['-e', script], {
    uid: user,
    cwd: '/',
    env: {},
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return text(child.stdout)
}

test('another user of the PC is refused, even with the token', async () => {
  const silent = { takeTicket: () => false, onFocus: () => undefined, onContact: () => undefined }
  const dispatch = async () => ok('done')
  const server = createDeskServer({ files: new Map(), token: 'the-token', focusSecret: '', dispatch, ...silent })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const own = process.getuid?.() ?? 0
  expect(await callAs(port, own)).toContain('200 ')
  // Only root can be somebody else for a while.
  if (own === 0) expect(await callAs(port, nobody)).toContain('403 Another user')
})

test('of several connections the one that asks is looked up, and one that is not listed is nobody’s', () => {
  const line = (local: string, remote: string, user: number) =>
    `   1: 0100007F:${local} 0100007F:${remote} 01 00000000:00000000 00:00000000 00000000  ${user}        0 2402589`
  const table = [
    '  sl  local_address rem_address',
    line('0050', 'C001', 5),
    line('C001', '0050', 1000),
    line('C002', '0050', 1001),
  ]
  expect(findUser(table.join('\n'), 0xc001, 0x50)).toBe(1000)
  expect(findUser(table.join('\n'), 0xc002, 0x50)).toBe(1001)
  expect(findUser(table.join('\n'), 0xc003, 0x50)).toBeNull()
})
