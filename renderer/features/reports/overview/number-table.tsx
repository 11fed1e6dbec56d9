import type { ReactNode } from 'react'
import classes from './overview.module.css'

interface NumberTableProps {
  readonly head: readonly string[]
  readonly rows: readonly { readonly id: string; readonly label: ReactNode; readonly cells: readonly ReactNode[] }[]
  /** The last row is the sum of those before. */
  readonly withSum?: boolean
}

/** A short table of numbers, a name before each row. */
export function NumberTable({ head, rows, withSum = false }: NumberTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {head.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, cells }, index) => (
          <tr key={id} data-sum={(withSum && index === rows.length - 1) || undefined}>
            <th scope="row">{label}</th>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
