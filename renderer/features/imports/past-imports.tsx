import { Text } from '@mantine/core'
import type { EntryOf, OperatorId } from '../../../shared/domain/entry.ts'
import { useEntries, useOperatorName } from '../../data/hooks.ts'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import type { Column } from '../../ui/table-column.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { When } from '../../ui/when.tsx'

/** How far back imports are looked for: a busy counter records a few hundred entries a day. */
const entriesBack = 2000

type Imported = EntryOf<'imported'>

/** What was imported lately, newest first: when, by whom, from which file, and what came of it. */
export function PastImports() {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.past
  const entries = useEntries(null, entriesBack)
  if (!entries) return null
  const imports = entries.filter((entry): entry is Imported => entry.kind === 'imported')
  const count = (id: 'new' | 'changed' | 'unchanged' | 'refused', width: string): Column<Imported> => ({
    id,
    header: importing.verdict[id],
    width,
    align: 'end',
    render: ({ body }) => grouped(body[id]),
  })
  const columns: readonly Column<Imported>[] = [
    { id: 'at', header: texts.column.at, width: '150px', render: ({ at }) => <When at={at} /> },
    {
      id: 'who',
      header: texts.column.who,
      width: 'minmax(90px, 140px)',
      render: ({ operator }) => <Operator operator={operator} />,
    },
    {
      id: 'file',
      header: texts.column.file,
      width: 'minmax(180px, 1fr)',
      render: ({ personal }) => personal?.fileName || texts.unnamed,
    },
    count('new', '80px'),
    count('changed', '80px'),
    count('unchanged', '90px'),
    count('refused', '80px'),
    {
      id: 'received',
      header: texts.column.received,
      width: '96px',
      align: 'end',
      render: ({ body }) => grouped(body.received),
    },
  ]
  return (
    <VirtualTable
      label={texts.heading}
      rows={imports}
      rowKey={({ seq }) => String(seq)}
      columns={columns}
      empty={<Text c="dimmed">{texts.empty}</Text>}
    />
  )
}

function Operator({ operator }: { readonly operator: OperatorId | null }) {
  return useOperatorName(operator) ?? ''
}
