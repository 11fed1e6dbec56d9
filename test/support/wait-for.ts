import { setTimeout as sleep } from 'node:timers/promises'

/** Looks again and again until something is so, for at most a minute. */
export async function waitFor(what: string, look: () => Promise<boolean> | boolean, atMost = 60_000): Promise<void> {
  const since = performance.now()
  while (!(await look())) {
    if (performance.now() - since > atMost) throw new Error(`waited in vain for ${what}`)
    await sleep(50)
  }
}
