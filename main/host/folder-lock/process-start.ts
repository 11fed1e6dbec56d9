import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** When a process started, as a text that no later process with the same id will have; null when there is none. */
export async function processStart(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null
  try {
    if (process.platform === 'linux') return await linuxStart(pid)
    if (process.platform === 'win32') return await windowsStart(pid)
    return (await run('ps', ['-o', 'lstart=', '-p', String(pid)], { timeout: 10_000 })).stdout.trim() || null
  } catch {
    return isAlive(pid) ? 'unknown' : null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process is alive all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function linuxStart(pid: number): Promise<string> {
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The program's name stands in brackets and may hold anything; the 20th field behind it is the start.
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return `${boot} ${start}`
}

async function windowsStart(pid: number): Promise<string | null> {
  const command = `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().Ticks`
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-Command', command], { timeout: 20_000 })
  return stdout.trim() || null
}
