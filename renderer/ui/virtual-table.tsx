import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { useTexts } from './language.tsx'
import type { Column, Sorting } from './table-column.ts'
import { sortRows } from './table-column.ts'
import { headHeight, TableHead } from './table-head.tsx'
import { useTableCursor } from './use-table-cursor.ts'
import classes from './virtual-table.module.css'

interface VirtualTableProps<T> {
  /** Names the table for those who cannot see it. */
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly columns: readonly Column<T>[]
  /** The selected row's key; without it the table keeps its own. */
  readonly selected?: string | null
  readonly onSelect?: (row: T) => void
  /** Enter or double click. */
  readonly onOpen?: (row: T) => void
  /** Stands in place of the table when there are no rows. */
  readonly empty: ReactNode
  /** In px; the same for every row. */
  readonly rowHeight?: number
  /** Beside the count. */
  readonly foot?: ReactNode
}

/** A list of any length: sticky head, sortable columns, arrow keys, and how many there are. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, rows, rowKey, columns, selected, onSelect, onOpen, empty, rowHeight = 44, foot } = props
  const texts = useTexts()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sorted = useMemo(() => sortRows(rows, columns, sorting), [rows, columns, sorting])
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingEnd: headHeight,
    overscan: 8,
  })
  const cursor = useTableCursor({
    rows: sorted,
    rowKey,
    selected,
    onSelect,
    onOpen,
    scrollTo: virtualizer.scrollToIndex,
  })

  if (rows.length === 0) return empty
  const items = virtualizer.getVirtualItems()
  // A row out of sight is not drawn, and nothing can point to it.
  const drawn = items.some(({ index }) => {
    const row = sorted[index]
    return row !== undefined && rowKey(row) === cursor.key
  })
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
          aria-rowcount={sorted.length + 1}
          aria-activedescendant={drawn ? `${id}-${cursor.key}` : undefined}
          tabIndex={0}
          onKeyDown={cursor.onKeyDown}
        >
          <TableHead columns={columns} sorting={sorting} onSort={setSorting} />
          <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
            {items.map(({ index, start }) => {
              const row = sorted[index]
              if (row === undefined) return null
              const key = rowKey(row)
              return (
                <tr
                  key={key}
                  id={`${id}-${key}`}
                  className={classes.row}
                  aria-rowindex={index + 2}
                  aria-selected={key === cursor.key}
                  style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                  onClick={() => cursor.moveTo(index)}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map(column => (
                    <td key={column.id} className={classes.cell} data-align={column.align}>
                      {column.render(row)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <span>{texts.ui.rows(rows.length.toLocaleString('en-US'))}</span>
        {foot}
      </div>
    </div>
  )
}
