import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'

/**
 * Ends `lp` processes a crashed desk left behind that still carry this mark: after a person was asked whether
 * a document came out, none may arrive. Looks where Linux lists processes; does nothing elsewhere.
 */
export async function endStraySenders(mark: string): Promise<number> {
  let ended = 0
  for (const pid of await listProcesses()) {
    const args = await argumentsOf(pid)
    const isSender = args.slice(0, 2).some(arg => basename(arg) === 'lp')
    if (!isSender || !args.some(arg => arg.endsWith(mark))) continue
    try {
      process.kill(pid, 'SIGKILL')
      ended += 1
    } catch {
      // It ended by itself in between.
    }
  }
  return ended
}

async function listProcesses(): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const names = await readdir('/proc')
  return names.filter(name => /^\d+$/.test(name)).map(Number)
}

async function argumentsOf(pid: number): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
  } catch {
    return []
  }
}
