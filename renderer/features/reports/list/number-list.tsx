import { IconList } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import { useDatabase, useOperatorName } from '../../../data/hooks.ts'
import type { EntrySpan } from '../../../data/report-queries.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import type { BranchNow } from '../overview/read-branch-now.ts'
import type { ListName } from './list-name.ts'
import type { ListRow } from './list-row.ts'
import classes from './number-list.module.css'
import { readList } from './read-list.ts'

interface NumberListProps {
  readonly list: ListName
  readonly span: EntrySpan
  readonly now: BranchNow | null
  /** Behind the title: which days. */
  readonly period: string
  readonly back: string
  readonly onBack: () => void
}

/** The lines behind a number. Enter leads on, Esc back to the number. */
export function NumberList({ list, span, now, period, back, onBack }: NumberListProps) {
  const texts = useTexts()
  const db = useDatabase()
  const goTo = useNavigation(state => state.goTo)
  const [rows, setRows] = useState<readonly ListRow[] | null>(null)
  const frame = useRef<HTMLElement>(null)
  const { since, upTo } = span
  useEffect(() => {
    let current = true
    void readList(list, { db, span: { since, upTo }, now }, texts).then(read => current && setRows(read))
    return () => {
      current = false
    }
  }, [db, list, since, upTo, now, texts])
  const read = rows !== null
  useEffect(() => {
    const place = read ? frame.current?.querySelector<HTMLElement>('[role=grid]') : null
    ;(place ?? frame.current)?.focus()
  }, [read])
  const goBack = useAction(back, onBack)
  useKeys({ Escape: goBack })
  const words = texts.reports.list
  return (
    <section ref={frame} className={classes.panel} aria-label={list.title} tabIndex={-1}>
      <header className={classes.head}>
        <h2 className={classes.title}>{list.title}</h2>
        <span className={classes.period}>{list.kind === 'entries' ? period : ''}</span>
        <ActionButton action={goBack} keys="Escape" variant="default" />
      </header>
      <div className={classes.body}>
        {rows === null ? (
          <ProgressNote label={texts.reports.reading} done={0} total={null} />
        ) : (
          <VirtualTable
            label={list.title}
            rows={rows}
            rowKey={row => row.id}
            columns={columnsOf(texts)}
            onOpen={({ target }) => target && goTo(target.area, target.target)}
            empty={<EmptyState icon={IconList} title={words.empty} hint={words.emptyHint} />}
            foot={
              <span>
                <KeyHint keys="Enter" /> {words.keys}
              </span>
            }
          />
        )}
      </div>
    </section>
  )
}

function columnsOf({ reports }: Texts): readonly Column<ListRow>[] {
  const { column } = reports.list
  return [
    { id: 'at', header: column.at, width: '160px', render: row => row.at, sortBy: row => row.at },
    {
      id: 'detail',
      header: column.detail,
      width: 'minmax(130px, 1fr)',
      render: row => row.detail,
      sortBy: row => row.detail,
    },
    { id: 'number', header: column.number, width: '190px', render: row => row.number, sortBy: row => row.number },
    {
      id: 'title',
      header: column.title,
      width: 'minmax(160px, 1.4fr)',
      render: row => row.title,
      sortBy: row => row.title,
    },
    {
      id: 'sheet',
      header: column.sheet,
      width: '220px',
      render: ({ sheet }) => (sheet ? <SheetNumber {...sheet} /> : ''),
    },
    {
      id: 'count',
      header: column.count,
      width: '80px',
      align: 'end',
      render: row => grouped(row.count),
      sortBy: row => row.count,
    },
    { id: 'operator', header: column.operator, width: '96px', render: row => <OperatorName operator={row.operator} /> },
  ]
}

/** Who did it, by the name last given. */
export function OperatorName({ operator }: { readonly operator: string | null }) {
  return useOperatorName(operator) ?? ''
}
