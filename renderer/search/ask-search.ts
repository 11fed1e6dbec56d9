import type { SearchAnswer } from './messages.ts'
import type { SearchClient } from './search-client.ts'

/** Long enough for the query that took the place to be answered: two that ask again at once would never let each other through. */
const AGAIN_MS = 40

/** Asks again when another query has taken this one's place, until it is answered or no longer wanted (null). */
export async function askWhileWanted(
  search: SearchClient,
  text: string,
  limit: number,
  wanted: AbortSignal,
): Promise<SearchAnswer | null> {
  while (!wanted.aborted) {
    const answer = await search.query(text, limit)
    if (answer) return answer
    await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
  }
  return null
}

/** The same for a question that has to be answered, as a scan has. */
export async function askUntilAnswered(search: SearchClient, text: string, limit: number): Promise<SearchAnswer> {
  const answer = await askWhileWanted(search, text, limit, new AbortController().signal)
  if (!answer) throw new Error('a question nobody withdrew was not answered')
  return answer
}

/** Longer than an index of a hundred thousand applications takes; beyond it the clerk is told instead of kept waiting. */
const READY_WITHIN_MS = 1500

/** Waits until the index is whole: before, a number that is not found may yet be there. False when that takes too long. */
export function whenIndexed(search: SearchClient): Promise<boolean> {
  if (search.getProgress().ready) return Promise.resolve(true)
  return new Promise(resolve => {
    const finish = (ready: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(ready)
    }
    const timer = setTimeout(() => finish(false), READY_WITHIN_MS)
    const stop = search.subscribe(() => {
      if (search.getProgress().ready) finish(true)
    })
  })
}
