import { Checkbox } from '@mantine/core'
import { IconPencilCheck } from '@tabler/icons-react'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import { grouped } from '../../../ui/grouped.ts'
import type { Column } from '../../../ui/table-column.ts'
import { blocks, isOverdue, type MailItem } from './mail-item.ts'
import { ProblemWord } from './problem-word.tsx'
import classes from './to-mail.module.css'

interface ColumnParts {
  readonly texts: Texts
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (item: MailItem) => void
  /** Less room: the details beside the list show the rest. */
  readonly narrow: boolean
}

/** The columns of the list. */
export function mailColumns({ texts, chosen, onToggle, narrow }: ColumnParts): readonly Column<MailItem>[] {
  const { toMail, dispatch } = texts
  const { column } = toMail
  const title: Column<MailItem> = {
    id: 'title',
    header: column.title,
    width: 'minmax(110px, 1fr)',
    sortBy: ({ shown }) => shown.title,
    render: ({ shown }) => shown.title,
  }
  const recipient: Column<MailItem> = {
    id: 'recipient',
    header: column.recipient,
    width: '80px',
    sortBy: ({ shown }) => shown.name,
    render: ({ shown }) => shown.name,
  }
  const address: Column<MailItem> = {
    id: 'address',
    header: column.address,
    width: 'minmax(120px, 1.3fr)',
    sortBy: ({ shown }) => shown.address,
    render: ({ shown }) => shown.address,
  }
  return [
    {
      id: 'chosen',
      header: column.chosen,
      width: '30px',
      render: item => (
        <Checkbox
          tabIndex={-1}
          aria-label={(item.whole ? toMail.choose : toMail.cannotChoose)(item.row.orderNo)}
          checked={chosen.has(item.row.key) && item.whole}
          disabled={!item.whole}
          onChange={() => onToggle(item)}
        />
      ),
    },
    {
      id: 'courier',
      header: column.courier,
      width: '68px',
      sortBy: ({ courier }) => dispatch.courier[courier],
      render: ({ courier }) => (
        <span className={classes.courier} data-courier={courier}>
          {dispatch.courier[courier]}
        </span>
      ),
    },
    {
      id: 'waiting',
      header: column.waiting,
      width: '128px',
      sortBy: ({ since }) => since ?? '',
      render: item => <Waiting item={item} texts={toMail} />,
    },
    {
      id: 'order',
      header: column.order,
      width: '104px',
      sortBy: ({ row }) => row.orderNo,
      render: ({ row }) => row.orderNo,
    },
    ...(narrow ? [] : [title, recipient, address]),
    {
      id: 'sheets',
      header: column.sheets,
      width: '62px',
      align: 'end',
      sortBy: ({ sheets }) => sheets.length,
      render: ({ sheets }) => grouped(sheets.length),
    },
    {
      id: 'standing',
      header: column.standing,
      width: narrow ? 'minmax(150px, 1fr)' : '158px',
      sortBy: ({ problems }) => -problems.length - (problems.some(blocks) ? 100 : 0),
      render: item => <Standing item={item} corrected={toMail.corrected} />,
    },
  ]
}

function Waiting({ item, texts }: { readonly item: MailItem; readonly texts: Texts['toMail'] }) {
  const { waited, since } = item
  const words = waited !== null ? texts.waited(waited) : since !== null ? texts.since(since) : texts.unknownSince
  return (
    <span className={classes.waiting} data-overdue={isOverdue(item) || undefined}>
      {words}
      {isOverdue(item) && <strong>{texts.overdue}</strong>}
    </span>
  )
}

function Standing({ item, corrected }: { readonly item: MailItem; readonly corrected: string }) {
  if (item.problems.length > 0) return <ProblemWord problems={item.problems} />
  if (!item.row.recipientCorrection) return null
  return (
    <span className={classes.problem}>
      <IconPencilCheck size={18} aria-hidden="true" />
      {corrected}
    </span>
  )
}
