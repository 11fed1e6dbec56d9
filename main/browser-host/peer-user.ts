import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Where Linux lists connections with their users. */
const table = '/proc/net/tcp'

/**
 * Tells of each connection whether the same user of the PC is at the other end. Asked when it is made, for of a connection that was
 * dropped again the system no longer knows whose it was. Where a system does not tell, everybody passes: there it rests on the token.
 */
export function watchPeers(server: Server): (socket: Socket) => Promise<boolean> {
  const peers = new WeakMap<Socket, Promise<boolean>>()
  server.on('connection', (socket: Socket) => void peers.set(socket, isOwnUser(socket)))
  return async socket => (await peers.get(socket)) ?? false
}

async function isOwnUser({ remotePort = 0, localPort = 0 }: Socket): Promise<boolean> {
  const text = process.platform === 'linux' ? await readFile(table, 'latin1').catch(() => '') : ''
  return text === '' || findUser(text, remotePort, localPort) === process.getuid?.()
}

/** The user at the far end by the system's table; null when the connection is not in it. To the far end its own port is the local one. */
export function findUser(text: string, farPort: number, nearPort: number): number | null {
  const address = (port: number) => `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of text.split('\n')) {
    const [, local, remote, , , , , user] = line.trim().split(/\s+/)
    if (local === address(farPort) && remote === address(nearPort) && user !== undefined) return Number(user)
  }
  return null
}
