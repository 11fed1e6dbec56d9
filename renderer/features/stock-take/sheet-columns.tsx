import type { ReactNode } from 'react'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { SheetNumber } from '../../ui/sheet-number.tsx'
import type { Column } from '../../ui/table-column.ts'
import type { SheetLine } from './sheet-line.ts'

/** The columns of a list of sheets; `custody` says how each came to where it is, under `heading`. */
export function sheetColumns<T extends SheetLine>(
  { column }: Texts['stockTake'],
  heading: string,
  custody: (line: T) => ReactNode,
): readonly Column<T>[] {
  return [
    {
      id: 'code',
      header: column.code,
      width: '124px',
      render: line => line.code ?? '—',
      sortBy: line => line.code ?? '',
    },
    {
      id: 'number',
      header: column.number,
      width: 'minmax(112px, max-content)',
      render: line => <SheetNumber code={null} number={line.number} digitalNumber={line.digitalNumber} />,
      sortBy: line => line.number ?? line.sheet,
    },
    {
      id: 'title',
      header: column.title,
      width: 'minmax(120px, 1fr)',
      render: line => <span title={line.title}>{line.title || '—'}</span>,
      sortBy: line => line.title,
    },
    { id: 'custody', header: heading, width: 'minmax(180px, 1.4fr)', render: custody, sortBy: line => line.seq },
  ]
}
