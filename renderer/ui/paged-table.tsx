import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Column } from './table-column.ts'
import { headHeight, TableHead } from './table-head.tsx'
import classes from './virtual-table.module.css'

interface PagedTableProps<T> {
  /** Names the table for those who cannot see it. */
  readonly label: string
  readonly total: number
  /** How many there are, in words. */
  readonly count: string
  /** undefined while the row is not here yet. */
  readonly rowAt: (index: number) => T | undefined
  /** Asks for what is in sight, `last` included. */
  readonly onVisible: (first: number, last: number) => void
  /** Not sortable: only a part of the rows is here. */
  readonly columns: readonly Omit<Column<T>, 'sortBy'>[]
  readonly selected: number
  readonly onSelect: (index: number) => void
  /** Stands in place of the table when there are no rows. */
  readonly empty: ReactNode
  /** In px; the same for every row. */
  readonly rowHeight?: number
}

const PAGE = 10

/** A list too long to be here as a whole: rows are asked for as they come into sight. Looks and keys are those of `VirtualTable`. */
export function PagedTable<T>(props: PagedTableProps<T>) {
  const { label, total, count, rowAt, onVisible, columns, selected, onSelect, empty, rowHeight = 44 } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingEnd: headHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index
  const last = items.at(-1)?.index
  useEffect(() => {
    if (first !== undefined && last !== undefined) onVisible(first, last)
  }, [first, last, onVisible])

  function moveTo(wanted: number): void {
    const next = Math.max(0, Math.min(wanted, total - 1))
    onSelect(next)
    virtualizer.scrollToIndex(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected - 1,
      PageDown: selected + PAGE,
      PageUp: selected - PAGE,
      Home: 0,
      End: total - 1,
    }
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    moveTo(step)
  }

  if (total === 0) return empty
  const template = { '--columns': columns.map(column => column.width).join(' ') } as CSSProperties
  return (
    <div className={classes.frame}>
      <div ref={scroller} className={classes.scroller}>
        <table
          className={classes.table}
          style={template}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA allows a grid on a table, and rows are chosen with the arrow keys
          role="grid"
          aria-label={label}
          aria-rowcount={total + 1}
          aria-activedescendant={items.some(({ index }) => index === selected) ? `${id}-${selected}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <TableHead columns={columns} sorting={null} onSort={() => undefined} />
          <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = rowAt(index)
              return (
                <tr
                  key={index}
                  id={`${id}-${index}`}
                  className={classes.row}
                  aria-rowindex={index + 2}
                  aria-selected={index === selected}
                  aria-busy={row === undefined}
                  style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                  onClick={() => moveTo(index)}
                >
                  {columns.map(column => (
                    <td key={column.id} className={classes.cell} data-align={column.align}>
                      {row === undefined ? '…' : column.render(row)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>{count}</div>
    </div>
  )
}
