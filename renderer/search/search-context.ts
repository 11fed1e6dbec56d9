import { createContext, useContext, useSyncExternalStore } from 'react'
import type { SearchProgress } from './messages.ts'
import type { SearchClient } from './search-client.ts'

/** Carries the look-up to the features; the composition root provides it. */
export const SearchContext = createContext<SearchClient | null>(null)

/** The look-up of this window. */
export function useSearch(): SearchClient {
  const search = useContext(SearchContext)
  if (!search) throw new Error('no SearchContext above this component')
  return search
}

/** How far the index is; a changed `revision` means that an answer may be out of date. */
export function useSearchProgress(): SearchProgress {
  const search = useSearch()
  return useSyncExternalStore(search.subscribe, search.getProgress)
}
