import { Checkbox } from '@mantine/core'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import type { Column } from '../../../../ui/table-column.ts'
import classes from '../pools.module.css'

interface NumberColumnsOptions {
  readonly texts: Texts['pools']
  readonly marked: ReadonlySet<string>
  readonly onToggle: (number: string) => void
}

/** The columns of the list of unused numbers. */
export function numberColumns({ texts, marked, onToggle }: NumberColumnsOptions): readonly Column<string>[] {
  return [
    {
      id: 'marked',
      header: texts.numbers.mark,
      width: '84px',
      render: number => (
        <Checkbox
          aria-label={texts.numbers.markedOf(number)}
          checked={marked.has(number)}
          tabIndex={-1}
          onChange={() => onToggle(number)}
        />
      ),
    },
    {
      id: 'number',
      header: texts.numbers.number,
      width: '1fr',
      sortBy: number => number,
      render: number => <span className={classes.number}>{groupWaybill(number)}</span>,
    },
  ]
}
