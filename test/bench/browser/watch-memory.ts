import { commands } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Defined in vitest.bench.config.ts. */
    browserMemory(): Promise<number | null>
  }
}

/**
 * Watches the memory of the browser's pages and workers; `stop` answers how far it rose above the start, in MB, null where the system
 * does not tell.
 */
export async function watchMemory(everyMs: number): Promise<{ stop(): Promise<number | null> }> {
  const start = await commands.browserMemory()
  let most = start
  let going = start !== null
  const watching = (async () => {
    while (going) {
      most = Math.max(most ?? 0, (await commands.browserMemory()) ?? 0)
      await new Promise(resolve => setTimeout(resolve, everyMs))
    }
  })()
  return {
    async stop() {
      going = false
      await watching
      return start === null || most === null ? null : most - start
    },
  }
}
