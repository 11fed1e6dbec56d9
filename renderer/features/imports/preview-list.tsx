import { IconListSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { IssueCode } from '../../../shared/domain/import/row-issue.ts'
import { maskTitle } from '../../../shared/domain/masking.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import type { PreviewCategory, PreviewLine } from '../../imports/import-preview.ts'
import { Amount } from '../../ui/amount.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { PagedTable } from '../../ui/paged-table.tsx'
import type { Column } from '../../ui/table-column.ts'
import { LineDetail } from './line-detail.tsx'
import classes from './preview-step.module.css'
import { leadingChange, readChange } from './read-change.ts'
import { nameIssue } from './read-issue.ts'
import { usePreviewPages } from './use-preview-pages.ts'

interface PreviewListProps {
  readonly category: PreviewCategory
  readonly code: IssueCode | null
  /** How many lines the preview counted. */
  readonly expected: number
}

/** The lines of one category, and the chosen one in full beside it. */
export function PreviewList({ category, code, expected }: PreviewListProps) {
  const texts = useTexts()
  const { importsScreen } = texts
  const { preview } = importsScreen
  const inRows = category === 'warned' || category === 'refused'
  const pages = usePreviewPages(category, code, expected)
  const [selected, setSelected] = useState(0)
  const empty = <EmptyState icon={IconListSearch} title={preview.empty[category]} hint={preview.emptyHint} />
  if (pages.total === 0) return empty
  return (
    <div className={classes.list}>
      <PagedTable
        label={texts.importing.verdict[category]}
        total={pages.total}
        count={inRows ? importsScreen.rows(grouped(pages.total)) : importsScreen.applications(grouped(pages.total))}
        rowAt={pages.lineAt}
        onVisible={pages.show}
        columns={columnsOf(category, texts)}
        selected={selected}
        onSelect={setSelected}
        empty={empty}
      />
      <LineDetail line={pages.lineAt(selected)} />
    </div>
  )
}

type LineColumn = Omit<Column<PreviewLine>, 'sortBy'>

function columnsOf(category: PreviewCategory, texts: Texts): readonly LineColumn[] {
  const { column } = texts.importsScreen.preview
  const common: readonly LineColumn[] = [
    { id: 'row', header: column.row, width: '62px', align: 'end', render: ({ row }) => grouped(row) },
    { id: 'order', header: column.order, width: '116px', render: ({ orderNo }) => orderNo },
    { id: 'title', header: column.title, width: 'minmax(150px, 1fr)', render: ({ title }) => maskTitle(title) },
  ]
  if (category === 'changed')
    return [
      ...common,
      { id: 'changes', header: column.changes, width: 'minmax(180px, 1.3fr)', render: line => summary(line, texts) },
    ]
  if (category === 'warned' || category === 'refused')
    return [
      ...common,
      { id: 'reason', header: column.reason, width: 'minmax(200px, 1.6fr)', render: line => reason(line, texts) },
    ]
  return [
    ...common,
    { id: 'bills', header: column.bills, width: '64px', align: 'end', render: ({ bills }) => grouped(bills) },
    { id: 'total', header: column.total, width: '130px', align: 'end', render: ({ total }) => <Amount fen={total} /> },
  ]
}

function summary({ changes }: PreviewLine, texts: Texts): string {
  const leading = leadingChange(changes)
  if (!leading) return ''
  const { what, values } = readChange(leading.change, texts)
  const more = leading.more > 0 ? texts.importsScreen.preview.more(leading.more) : ''
  return (values ? texts.importsScreen.preview.change(what, values.from, values.to) : what) + more
}

/** The findings in a few words, refusals first; the detail beside says them in full. */
function reason({ issues }: PreviewLine, texts: Texts): string {
  return issues
    .toSorted((a, b) => a.severity.localeCompare(b.severity))
    .map(issue => nameIssue(issue, texts))
    .join(texts.common.listSeparator)
}
