import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { IssueCode } from '../../../shared/domain/import/row-issue.ts'
import type { PreviewCategory, PreviewLine } from '../../imports/import-preview.ts'
import { useImports } from './import-state.ts'
import { breakOff } from './open-file.ts'

const pageSize = 100

/** The lines of one category, fetched from the worker as they come into sight. */
export interface PreviewPages {
  readonly total: number
  readonly lineAt: (index: number) => PreviewLine | undefined
  readonly show: (first: number, last: number) => void
}

/** Pages through a category of the file under way; `code` keeps the lines with this finding. Mount it anew for another one. */
export function usePreviewPages(category: PreviewCategory, code: IssueCode | null, expected: number): PreviewPages {
  const pages = useRef(new Map<number, readonly PreviewLine[]>())
  const [total, setTotal] = useState(expected)
  const [, redraw] = useReducer((count: number) => count + 1, 0)

  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      const { session, run } = useImports.getState()
      if (!session || pages.current.has(page)) return
      pages.current.set(page, [])
      try {
        const answer = await session.page(category, page * pageSize, pageSize, code)
        if (!answer) return
        pages.current.set(page, answer.lines)
        setTotal(answer.total)
        redraw()
      } catch (error) {
        breakOff(run, error)
      }
    },
    [category, code],
  )

  const show = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page * pageSize <= last; page++) void fetchPage(page)
    },
    [fetchPage],
  )

  // A list of nothing shows no row that could ask, and its total may yet prove wrong.
  useEffect(() => void fetchPage(0), [fetchPage])

  return {
    total,
    lineAt: index => pages.current.get(Math.floor(index / pageSize))?.[index % pageSize],
    show,
  }
}
