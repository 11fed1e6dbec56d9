import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import type { WaybillLine } from '../../../../../shared/domain/import/waybill-file.ts'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import type { Column } from '../../../../ui/table-column.ts'
import { VirtualTable } from '../../../../ui/virtual-table.tsx'
import classes from '../pools.module.css'
import { describeLine, describeRoute } from './describe-line.ts'

/** The lines of a file, each with what becomes of it. */
export function FileLines({ lines }: { readonly lines: readonly WaybillLine[] }) {
  const texts = useTexts().pools
  const { line, lines: label } = texts.file
  const severalSheets = lines.some(({ sheet }) => sheet !== lines[0]?.sheet)
  const sheetColumn: Column<WaybillLine> = {
    id: 'sheet',
    header: line.sheet,
    width: '120px',
    render: ({ sheet }) => sheet,
  }
  const columns: readonly Column<WaybillLine>[] = [
    { id: 'row', header: line.row, width: '72px', align: 'end', render: ({ row }) => grouped(row) },
    ...(severalSheets ? [sheetColumn] : []),
    { id: 'shown', header: line.shown, width: '190px', render: ({ shown }) => shown },
    {
      id: 'number',
      header: line.number,
      width: '170px',
      render: ({ number, fault }) =>
        fault ? '' : <strong className={classes.number}>{groupWaybill(number ?? '')}</strong>,
    },
    { id: 'route', header: line.route, width: '160px', render: ({ route }) => describeRoute(route) },
    {
      id: 'said',
      header: line.said,
      width: 'minmax(200px, 1fr)',
      render: row => {
        const Icon = row.fault ? IconBan : IconCircleCheck
        return (
          <span className={classes.said} data-tone={row.fault ? 'bad' : 'good'}>
            <Icon size={18} aria-hidden="true" />
            {describeLine(row, texts)}
          </span>
        )
      },
    },
  ]
  return (
    <div className={classes.table}>
      <VirtualTable
        label={label}
        rows={lines}
        rowKey={({ sheet, row }) => `${sheet}/${row}`}
        columns={columns}
        rowHeight={52}
        empty={<p className={classes.quiet}>{texts.file.noLines}</p>}
      />
    </div>
  )
}
