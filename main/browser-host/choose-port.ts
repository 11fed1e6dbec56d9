import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

const firstPort = 21_000
const portCount = 8_000

function derivePort(dataFolder: string): number {
  return firstPort + (createHash('sha256').update(dataFolder).digest().readUInt32BE() % portCount)
}

function readPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

function listen(server: Server, port: number): Promise<'listening' | 'taken'> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      // Windows answers EACCES for a port range it keeps for itself.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken')
      else reject(error)
    }
    server.once('error', onError)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', onError)
      resolve('listening')
    })
  })
}

/** Where the server ended up listening. `wanted` differs from `port` when the folder's own port was taken. */
export interface ChosenPort {
  readonly port: number
  readonly wanted: number
}

/**
 * Listens on the port of a data folder. The port is part of the origin and so names the browser's database: it is kept
 * in the folder, and a stand-in for a taken port is not kept. `asked` (0 = any) is used as it is; null when it is taken.
 */
export async function listenForFolder(
  server: Server,
  dataFolder: string,
  asked: number | null,
): Promise<ChosenPort | null> {
  if (asked !== null) {
    if ((await listen(server, asked)) === 'taken') return null
    const { port } = server.address() as AddressInfo
    return { port, wanted: port }
  }
  const file = join(dataFolder, 'port')
  const wanted = readPort(file) ?? derivePort(dataFolder)
  for (let port = wanted; port < wanted + 50 && port < 65_536; port++) {
    if ((await listen(server, port)) === 'taken') continue
    if (port === wanted) writeFileSync(file, `${port}\n`, { mode: 0o600 })
    return { port, wanted }
  }
  return null
}
