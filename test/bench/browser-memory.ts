import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright'

/** What a browser's renderer processes hold of memory of their own, in MB; null where the system does not tell (only Linux does). */
export async function browserMemory(browser: Browser | null): Promise<number | null> {
  if (!browser) return null
  const session = await browser.newBrowserCDPSession()
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer')
    return renderers.reduce((sum, { id }) => sum + privateMegabytes(id), 0)
  } catch {
    return null
  } finally {
    await session.detach()
  }
}

function privateMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(match => Number(match[1]))
  return kilobytes.reduce((sum, part) => sum + part, 0) / 1024
}
