import { useRef } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useApplications } from '../../../data/hooks.ts'

const REMEMBERED = 1000

/** The rows of the visible part of a list. Those read a moment ago are still known, so that scrolling back shows no gaps. */
export function useVisibleRows(keys: readonly ApplicationKey[]): ReadonlyMap<ApplicationKey, ApplicationRow> {
  const rows = useApplications(keys)
  const known = useRef(new Map<ApplicationKey, ApplicationRow>())
  if (known.current.size > REMEMBERED) known.current = new Map()
  for (const row of rows ?? []) known.current.set(row.key, row)
  return known.current
}
