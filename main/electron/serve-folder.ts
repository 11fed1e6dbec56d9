import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A folder that can be read over http on this computer. */
export interface ServedFolder {
  /** Ends with a slash. Only who knows it can read. */
  readonly url: string
  close(): Promise<void>
}

/** Serves the files that lie in a folder, none below it, to this process. Throws system errors. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  // Says at once when the folder is not there, rather than that it lacks a file.
  await readdir(folder)
  const secret = randomBytes(24).toString('base64url')
  const server = createServer((request, response) => {
    void (async () => {
      const { address, port } = server.address() as AddressInfo
      const { pathname } = new URL(request.url ?? '/', 'http://desk.invalid')
      const name = nameIn(pathname, `/${secret}/`)
      const isAsked = request.method === 'GET' && request.headers.host === `${address}:${port}`
      // Asked anew each time: a stick may be pulled out, a name that is no file of this folder is nobody's business.
      const known = isAsked && name !== null && (await readdir(folder)).includes(name)
      const facts = known ? await lstat(join(folder, name)) : null
      if (!facts?.isFile() || name === null) return void response.writeHead(404).end()
      response.writeHead(200, { 'Content-Length': facts.size, 'Content-Type': 'application/octet-stream' })
      await pipeline(createReadStream(join(folder, name)), response)
    })().catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, resolve)
  })
  const { address, port } = server.address() as AddressInfo
  return {
    url: `http://${address}:${port}/${secret}/`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function nameIn(pathname: string, base: string): string | null {
  if (!pathname.startsWith(base)) return null
  try {
    return decodeURIComponent(pathname.slice(base.length))
  } catch {
    return null
  }
}
