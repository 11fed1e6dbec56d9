import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the CUPS server listens. `name` is what `CUPS_SERVER` must hold so that `lp` speaks to the same one. */
export type CupsServer = { readonly name: string } & (
  | { readonly socketPath: string }
  | { readonly host: string; readonly port: number }
)

const localSockets = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd']

/** Finds the server as `lp` would: the environment, client.conf of the user and of the system, the local socket, port 631. */
export function findCupsServer(env: NodeJS.ProcessEnv): CupsServer {
  const configured =
    env.CUPS_SERVER || serverOf(join(homedir(), '.cups', 'client.conf')) || serverOf('/etc/cups/client.conf')
  if (configured) return parseCupsServer(configured)
  return parseCupsServer(localSockets.find(existsSync) ?? 'localhost')
}

/** Reads `host`, `host:port`, `[::1]:port` or a socket path, each with an optional `/version=…` behind it. */
export function parseCupsServer(text: string): CupsServer {
  const name = text.replace(/\/version=[\d.]+$/, '')
  if (name.startsWith('/')) return { name, socketPath: name }
  const parts = /^\[?(.+?)\]?(?::(\d+))?$/.exec(/^[0-9a-f]*:[0-9a-f:]*$/i.test(name) ? `[${name}]` : name)
  return { name, host: parts?.[1] ?? name, port: Number(parts?.[2] ?? 631) }
}

function serverOf(file: string): string | null {
  if (!existsSync(file)) return null
  return /^\s*ServerName\s+(\S+)/im.exec(readFileSync(file, 'utf8'))?.[1] ?? null
}
