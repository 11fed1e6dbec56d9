import { commands } from 'vitest/browser'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Defined in vitest.bench.config.ts. */
    browserMemory(): Promise<number | null>
  }
}

/** Watches the memory of the browser's pages and workers; `stop` answers how far it rose above the start, in MB. */
export async function watchMemory(everyMs: number): Promise<{ stop(): Promise<number> }> {
  const start = (await commands.browserMemory()) ?? 0
  let most = start
  let going = true
  const watching = (async () => {
    while (going) {
      most = Math.max(most, (await commands.browserMemory()) ?? 0)
      await new Promise(resolve => setTimeout(resolve, everyMs))
    }
  })()
  return {
    async stop() {
      going = false
      await watching
      return most - start
    },
  }
}
