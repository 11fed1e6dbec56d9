import { type KeyboardEvent, useState } from 'react'

interface CursorOptions<T> {
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  /** undefined: the cursor keeps itself. */
  readonly selected: string | null | undefined
  readonly onSelect: ((row: T) => void) | undefined
  readonly onOpen: ((row: T) => void) | undefined
  readonly scrollTo: (index: number) => void
}

const PAGE = 10

/** The selected row of a table and the keys that move it. */
export function useTableCursor<T>({ rows, rowKey, selected, onSelect, onOpen, scrollTo }: CursorOptions<T>) {
  const [own, setOwn] = useState<string | null>(null)
  const key = selected === undefined ? own : selected
  const index = key === null ? -1 : rows.findIndex(row => rowKey(row) === key)

  function moveTo(wanted: number): void {
    const next = Math.max(0, Math.min(wanted, rows.length - 1))
    const row = rows[next]
    if (row === undefined) return
    setOwn(rowKey(row))
    onSelect?.(row)
    scrollTo(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Buttons inside, such as those of the head, have keys of their own.
    if (event.target !== event.currentTarget) return
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(index + 1),
      ArrowUp: () => moveTo(index - 1),
      PageDown: () => moveTo(index + PAGE),
      PageUp: () => moveTo(index - PAGE),
      Home: () => moveTo(0),
      End: () => moveTo(rows.length - 1),
      Enter: () => {
        const row = rows[index]
        if (row !== undefined) onOpen?.(row)
      },
    }
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    step()
  }

  return { key: index < 0 ? null : key, moveTo, onKeyDown }
}
