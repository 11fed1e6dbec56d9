import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A browser keeps six connections to one address, so this is far more than a desk needs and far less than a process may have. */
const mostStrangers = 128

/** Which connections have shown the token. */
export interface Connections {
  /** The one at the other end is the window of this desk. */
  trust(socket: Socket): void
}

/**
 * Keeps anybody on this PC from taking all connections: of those that have not shown the token the oldest is cut when there are too
 * many, and one that sends nothing is cut soon. The files of the ledger need the same handles.
 */
export function spareConnections(server: Server): Connections {
  const strangers = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    if (strangers.size <= mostStrangers) return
    const [oldest] = strangers
    oldest?.destroy()
  })
  return { trust: socket => void strangers.delete(socket) }
}
