import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A connection to this PC over which a test says exactly what it wants, as slowly as it wants. */
export interface RawConnection {
  readonly socket: Socket
  /** Everything heard so far. */
  readonly heard: () => string
  /** Resolves when the other end has let go. */
  readonly closed: Promise<void>
}

/** Connects; closed when the test is over. */
export async function openConnection(port: number): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  socket.on('error', () => undefined)
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
  onTestFinished(() => void socket.destroy())
  await new Promise<void>(resolve => socket.once('connect', () => resolve()))
  return { socket, heard: () => heard, closed }
}
