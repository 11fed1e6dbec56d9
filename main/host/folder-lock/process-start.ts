import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { systemCode } from '../system-error.ts'

const run = promisify(execFile)

// What a process says of itself and what the system says of it differ by the time it took to load.
const TOLERANCE_MS = 5000

/** When this process started, as `processStart` tells it of others, but without asking the system where that is slow. */
export async function ownStart(): Promise<string> {
  if (process.platform === 'linux') return linuxStart(process.pid)
  return String(Math.round(Date.now() - process.uptime() * 1000))
}

/** When a process started, to tell it from a later one with the same id; null when there is none, '' when nobody says. */
export async function processStart(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null
  try {
    if (process.platform === 'linux') return await linuxStart(pid)
    if (process.platform === 'win32') return await windowsStart(pid)
    return await bsdStart(pid)
  } catch {
    return isAlive(pid) ? '' : null
  }
}

/** Whether two starts are of one process. What nobody says is taken for the same: a folder is rather held too long. */
export function isSameStart(one: string, other: string): boolean {
  if (one === other || one === '' || other === '') return true
  return Math.abs(Number(one) - Number(other)) <= TOLERANCE_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Someone else's process is alive all the same.
    return systemCode(error) === 'EPERM'
  }
}

async function linuxStart(pid: number): Promise<string> {
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The program's name stands in brackets and may hold anything; the 20th field behind it is the start.
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return `${boot} ${start}`
}

async function windowsStart(pid: number): Promise<string> {
  const command = `[DateTimeOffset]::new((Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`
  const options = { timeout: 20_000, windowsHide: true }
  return (await run('powershell.exe', ['-NoProfile', '-Command', command], options)).stdout.trim()
}

async function bsdStart(pid: number): Promise<string> {
  const options = { timeout: 10_000, env: { ...process.env, LC_ALL: 'C' } }
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)], options)
  return String(Date.parse(stdout.trim()))
}
