import { Checkbox } from '@mantine/core'
import type { SheetId } from '../../../../shared/domain/application.ts'
import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import { Amount } from '../../../ui/amount.tsx'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import type { Column } from '../../../ui/table-column.ts'
import type { ExpectedSheet } from './expected-sheets.ts'

/** The columns of the list of expected sheets. */
export function expectedColumns(
  { common, receiving }: Texts,
  chosen: ReadonlySet<SheetId>,
  toggle: (sheet: SheetId) => void,
): readonly Column<ExpectedSheet>[] {
  const { column, choose } = receiving.expected
  return [
    {
      id: 'choose',
      header: column.choose,
      width: '52px',
      render: ({ sheet }) => (
        <Checkbox
          checked={chosen.has(sheet)}
          // The table has the keys; the box is for the mouse.
          tabIndex={-1}
          aria-label={choose(sheetName(sheet))}
          onChange={() => toggle(sheet)}
        />
      ),
    },
    {
      id: 'number',
      header: column.number,
      width: '208px',
      render: ({ bill }) => <SheetNumber code={bill.code} number={bill.number} digitalNumber={bill.digitalNumber} />,
      sortBy: ({ sheet }) => sheetName(sheet),
    },
    {
      id: 'title',
      header: column.title,
      width: 'minmax(120px, 1fr)',
      render: ({ title }) => title,
      sortBy: ({ title }) => title,
    },
    {
      id: 'kind',
      header: column.kind,
      width: '72px',
      render: ({ bill }) => common.kindShort[bill.kind],
      sortBy: ({ bill }) => bill.kind,
    },
    {
      id: 'issued',
      header: column.issued,
      width: '112px',
      render: ({ bill }) => bill.issueDate ?? '—',
      sortBy: ({ bill }) => bill.issueDate ?? '',
    },
    {
      id: 'total',
      header: column.total,
      width: '124px',
      align: 'end',
      render: ({ bill }) => <Amount fen={bill.total} />,
      sortBy: ({ bill }) => bill.total ?? 0,
    },
  ]
}
