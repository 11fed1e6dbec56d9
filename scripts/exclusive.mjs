import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function holderOf(lockFile) {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return null
  }
}

/** Runs a task while no other process runs one under the same lock file; waits for a living holder, replaces a dead one. */
export async function runExclusively(lockFile, task) {
  mkdirSync(dirname(lockFile), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = holderOf(lockFile)
      // An empty file belongs to a process that is just about to write its number.
      if (holder && !isAlive(holder)) rmSync(lockFile, { force: true })
      else await sleep(100)
    }
  }
  try {
    return await task()
  } finally {
    rmSync(lockFile, { force: true })
  }
}
