import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished } from 'vitest'

/** A disk that becomes full at a certain write. */
export interface FailingWrites {
  /** The disk takes so many writes more and is full from then on. A write of content that meets the end is cut in half where `short`. */
  fillAfter(writes: number, short: boolean): void
  /** Makes room again; answers whether anything was refused meanwhile. */
  free(): boolean
}

type Call = (...args: never[]) => unknown

/**
 * Has this process's own calls that need room on a disk (contents, new names, flushes) fail with ENOSPC, as the system would; everything
 * else reaches the disk. For exactness: how many writes an operation makes is known, and each can be the one that fails.
 */
export async function failWrites(): Promise<FailingWrites> {
  let left = Number.POSITIVE_INFINITY
  let isShort = false
  let refused = false

  /** Whether the disk takes this write, only a half of it, or nothing. */
  function take(): 'whole' | 'half' | 'nothing' {
    left -= 1
    if (left >= 0) return 'whole'
    refused = true
    return isShort && left === -1 ? 'half' : 'nothing'
  }

  const handle = await fs.promises.open('/dev/null')
  const handles = Object.getPrototypeOf(handle) as Record<string, Call>
  await handle.close()
  const undo: (() => void)[] = []

  function replace(object: object, name: string, make: (original: Call) => Call): void {
    const owner = object as Record<string, Call>
    const original = owner[name]
    if (!original) throw new Error(`no ${name}`)
    owner[name] = make(original)
    undo.push(() => {
      owner[name] = original
    })
  }

  /** Refuses as a promise. */
  const later = (original: Call): Call =>
    function (this: unknown, ...args) {
      return take() === 'whole' ? original.apply(this, args) : Promise.reject(noSpace())
    }

  replace(fs, 'writeSync', original => {
    const write = (
      fd: number,
      bytes: Uint8Array | string,
      offset = 0,
      length = bytes.length,
      position: unknown = null,
    ) => {
      const taken = take()
      if (taken === 'nothing') throw noSpace()
      dirty.add(fd)
      if (typeof bytes === 'string') return original(...([fd, bytes, offset] as never[]))
      const part = taken === 'half' ? Math.floor(length / 2) : length
      return original(...([fd, bytes, offset, part, position] as never[]))
    }
    return write as Call
  })
  for (const name of ['write', 'writev', 'open', 'fsync'])
    replace(fs, name, original => {
      const call = (...args: unknown[]) => {
        const isRead = name === 'open' && !/[wa+]/.test(String(args[1] ?? 'r'))
        if (isRead || take() === 'whole') return original(...(args as never[]))
        const answer = args.at(-1) as (error: Error) => void
        process.nextTick(() => answer(noSpace()))
      }
      return call as Call
    })
  /** Files with content that no flush has taken; a flush of any other needs no room. */
  const dirty = new Set<number>()
  const fdOf = (one: unknown) => (one as { readonly fd: number }).fd
  for (const name of ['appendFile', 'write']) replace(handles, name, later)
  for (const name of ['sync', 'datasync'])
    replace(handles, name, original => {
      function flush(this: unknown) {
        if (!dirty.has(fdOf(this))) return original.call(this)
        if (take() !== 'whole') return Promise.reject(noSpace())
        dirty.delete(fdOf(this))
        return original.call(this)
      }
      return flush as Call
    })
  replace(handles, 'truncate', original => {
    function truncate(this: unknown, ...args: never[]) {
      dirty.delete(fdOf(this))
      return original.apply(this, args)
    }
    return truncate as Call
  })
  replace(handles, 'writeFile', original => {
    async function writeFile(this: unknown, content: string | Uint8Array, ...rest: unknown[]) {
      const taken = take()
      dirty.add(fdOf(this))
      const bytes = Buffer.from(content)
      if (taken === 'half') await original.call(this, ...([bytes.subarray(0, bytes.length / 2)] as never[]))
      if (taken !== 'whole') throw noSpace()
      return original.call(this, ...([content, ...rest] as never[]))
    }
    return writeFile as Call
  })
  for (const name of ['mkdir', 'rename', 'copyFile', 'writeFile', 'appendFile']) replace(fs.promises, name, later)
  replace(fs.promises, 'open', original => {
    const open = (...args: unknown[]) =>
      !/[wa]/.test(String(args[1] ?? 'r')) || take() === 'whole'
        ? original(...(args as never[]))
        : Promise.reject(noSpace())
    return open as Call
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    for (const one of undo) one()
    syncBuiltinESMExports()
  })
  return {
    fillAfter: (writes, short) => {
      left = writes
      isShort = short
      refused = false
    },
    free: () => {
      left = Number.POSITIVE_INFINITY
      return refused
    },
  }
}

function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
}
