import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { useTimes } from '../../../data/hooks.ts'
import type { SearchHit } from '../../../search/messages.ts'
import { waitsSince } from '../application/bill-standing.ts'
import { useCounter } from '../counter-state.ts'
import { listId } from './list-ids.ts'
import { useLookUp } from './look-up-state.ts'
import classes from './result-list.module.css'
import { ResultRow } from './result-row.tsx'
import { useTakeNextStep } from './use-enter.ts'
import { selectApplication } from './use-question.ts'
import { useVisibleRows } from './use-visible-rows.ts'

const ROW_HEIGHT = 68

interface ResultListProps {
  /** Names the list for those who cannot see it. */
  readonly label: string
  readonly keys: readonly ApplicationKey[]
}

/** Applications in a list of any length. The look-up field steers it and keeps the focus. */
export function ResultList({ label, keys }: ResultListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useCounter(state => state.selected)
  const answered = useLookUp(state => state.answered)
  const hits = useHitsByKey()
  const takeNextStep = useTakeNextStep()
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  })
  const items = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const key = keys[index]
    return key === undefined ? [] : { key, index, start }
  })
  const rows = useVisibleRows(items.map(item => item.key))
  const times = useTimes(
    items.flatMap(({ key }) => {
      const row = rows.get(key)
      return row ? (waitsSince(row) ?? []) : []
    }),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at the top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [answered])
  const at = selected === null ? -1 : keys.indexOf(selected)
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at)
  }, [at, virtualizer])

  return (
    <div ref={scroller} id={listId} className={classes.list} role="listbox" aria-label={label}>
      <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ key, index, start }) => (
          <ResultRow
            key={key}
            applicationKey={key}
            row={rows.get(key)}
            hit={hits.get(key)}
            times={times}
            selected={key === selected}
            position={index + 1}
            of={keys.length}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            onSelect={() => selectApplication(key)}
            onOpen={() => void takeNextStep(key)}
          />
        ))}
      </div>
    </div>
  )
}

function useHitsByKey(): ReadonlyMap<ApplicationKey, SearchHit> {
  const hits = useLookUp(state => state.hits)
  return useMemo(() => new Map(hits.map(hit => [hit.key, hit])), [hits])
}
