import type { Texts } from '../../../shared/i18n/texts.ts'
import type { Column } from '../../ui/table-column.ts'
import classes from './stock-take.module.css'

/** The column of codes that belong to no sheet. */
export function codeColumns({ column }: Texts['stockTake']): readonly Column<string>[] {
  return [
    {
      id: 'code',
      header: column.scanned,
      width: '1fr',
      render: code => <strong className={classes.number}>{code}</strong>,
      sortBy: code => code,
    },
  ]
}
