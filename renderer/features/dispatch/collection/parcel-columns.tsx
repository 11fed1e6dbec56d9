import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { shanghaiTime } from '../../../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { Column } from '../../../ui/table-column.ts'
import classes from './collection.module.css'
import type { ParcelLine } from './parcel-line.ts'

/** The columns of the parcels that wait. */
export function waitingColumns({ collection: { column }, ui }: Texts): readonly Column<ParcelLine>[] {
  return [
    number(column.number),
    {
      id: 'orderNo',
      header: column.orderNo,
      width: 'minmax(104px, 1fr)',
      render: ({ orderNo }) => orderNo || '—',
      sortBy: ({ orderNo }) => orderNo,
    },
    recipient(column.recipient),
    sheets(column.sheets),
    {
      id: 'since',
      header: column.since,
      width: '152px',
      render: ({ since, overdue }) => (
        <span className={classes.since}>
          {since ?? '—'}
          {overdue && <strong className={classes.overdue}>{ui.state.overdue}</strong>}
        </span>
      ),
      sortBy: ({ since }) => since ?? '',
    },
  ]
}

/** The columns of the parcels scanned now. */
export function scannedColumns({ collection: { column } }: Texts): readonly Column<ParcelLine>[] {
  return [
    number(column.number),
    recipient(column.recipient),
    sheets(column.sheets),
    {
      id: 'at',
      header: column.collectedAt,
      width: '72px',
      align: 'end',
      render: ({ at }) => (at === null ? '' : shanghaiTime(at)),
      sortBy: ({ at }) => at ?? '',
    },
  ]
}

function number(header: string): Column<ParcelLine> {
  return {
    id: 'number',
    header,
    width: '160px',
    render: line => <strong className={classes.number}>{groupWaybill(line.number)}</strong>,
    sortBy: line => line.number,
  }
}

function recipient(header: string): Column<ParcelLine> {
  return {
    id: 'recipient',
    header,
    width: 'minmax(80px, 1fr)',
    render: line => line.recipient || '—',
    sortBy: line => line.recipient,
  }
}

function sheets(header: string): Column<ParcelLine> {
  return {
    id: 'sheets',
    header,
    width: '68px',
    align: 'end',
    render: line => line.sheets,
    sortBy: line => line.sheets,
  }
}
