import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from './language.tsx'
import { type Column, nextSorting, type Sorting } from './table-column.ts'
import classes from './virtual-table.module.css'

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[]
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** In px, with its line: as in the style sheet. Rows stand below it, so the last one in sight ends that much later than a list believes. */
export const headHeight = 41

/** The head of a table; it stays in sight and sorts. */
export function TableHead<T>({ columns, sorting, onSort }: TableHeadProps<T>) {
  const texts = useTexts()
  return (
    <thead className={classes.head}>
      <tr className={classes.headRow} aria-rowindex={1}>
        {columns.map(column => {
          const descending = sorting?.column === column.id ? sorting.descending : null
          const Arrow = descending === null ? IconArrowsSort : descending ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column.id}
              className={classes.headCell}
              data-align={column.align}
              scope="col"
              aria-sort={descending === null ? undefined : descending ? 'descending' : 'ascending'}
            >
              {column.sortBy ? (
                <button
                  type="button"
                  className={classes.sort}
                  title={texts.ui.sortBy(column.header)}
                  data-active={descending !== null || undefined}
                  onClick={() => onSort(nextSorting(sorting, column.id))}
                >
                  {column.header}
                  <Arrow size={15} aria-hidden="true" />
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
