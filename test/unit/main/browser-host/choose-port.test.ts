import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listenForFolder } from '../../../../main/browser-host/choose-port.ts'

let folder = ''
const servers: Server[] = []

function newServer(): Server {
  const server = createServer()
  servers.push(server)
  return server
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-port-'))
})

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

test('a data folder keeps its port from run to run', async () => {
  const server = newServer()
  const first = await listenForFolder(server, folder, null)
  await new Promise(resolve => server.close(resolve))
  const second = await listenForFolder(newServer(), folder, null)
  expect(second).toEqual(first)
  expect(second?.port).toBe(second?.wanted)
})

test('when its port is taken, the next free one stands in, is told apart and is not kept', async () => {
  const first = await listenForFolder(newServer(), folder, null)
  const second = await listenForFolder(newServer(), folder, null)
  expect(second?.wanted).toBe(first?.port)
  expect(second?.port).toBeGreaterThan(first?.port ?? Number.NaN)
  expect(Number(readFileSync(join(folder, 'port'), 'utf8'))).toBe(first?.port)
})

test('a damaged port file is as good as none', async () => {
  writeFileSync(join(folder, 'port'), 'many')
  expect((await listenForFolder(newServer(), folder, null))?.port).toBeGreaterThan(0)
})

test('a port that was asked for is taken or refused, never replaced', async () => {
  const any = await listenForFolder(newServer(), folder, 0)
  expect(any?.port).toBeGreaterThan(0)
  expect(await listenForFolder(newServer(), folder, any?.port ?? 0)).toBeNull()
})
