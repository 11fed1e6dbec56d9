import { Button } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import type { OperatorView } from '../../../shared/host/views.ts'
import { useDesk, useSession } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import type { Column } from '../../ui/table-column.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { OperatorDialog } from './operator-dialog.tsx'
import classes from './operators-section.module.css'

/** Who works here and what each may do. */
export function OperatorsSection() {
  const { common, settings } = useTexts()
  const texts = settings.operators
  const host = useHost()
  const headSeq = useDesk(state => state.changes.headSeq)
  const own = useSession()?.operator.id
  const [operators, setOperators] = useState<readonly OperatorView[]>([])
  const [error, setError] = useState<HostError | null>(null)
  const [editing, setEditing] = useState<OperatorView | 'new' | null>(null)

  const load = useCallback(async () => {
    const answer = await host.call('operators.list', {})
    if (answer.ok) setOperators(answer.value)
    setError(answer.ok ? null : answer.error)
  }, [host])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry may have changed an operator
  useEffect(() => void load(), [load, headSeq])

  const columns: readonly Column<OperatorView>[] = [
    {
      id: 'name',
      header: texts.name,
      width: 'minmax(160px, 1fr)',
      sortBy: ({ name }) => name,
      render: ({ id, name }) => (id === own ? name + texts.you : name),
    },
    {
      id: 'roles',
      header: texts.roles,
      width: 'minmax(200px, 1.5fr)',
      render: ({ roles }) => roles.map(role => common.role[role]).join(' · '),
    },
    {
      id: 'state',
      header: texts.state,
      width: '120px',
      sortBy: ({ active }) => Number(active),
      render: ({ active }) => (active ? texts.active : texts.inactive),
    },
    {
      id: 'change',
      header: texts.change,
      width: '96px',
      align: 'end',
      render: operator => (
        <Button variant="subtle" px="sm" onClick={() => setEditing(operator)}>
          {texts.change}
        </Button>
      ),
    },
  ]

  return (
    <div className={classes.section}>
      <header className={classes.head}>
        <h2 className={classes.title}>{settings.sections.operators}</h2>
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setEditing('new')}>
          {texts.add}
        </Button>
      </header>
      <ErrorNote error={error} onRetry={() => void load()} />
      <div className={classes.table}>
        <VirtualTable
          label={settings.sections.operators}
          rows={operators}
          rowKey={({ id }) => id}
          columns={columns}
          rowHeight={52}
          onOpen={setEditing}
          empty={<EmptyState icon={IconUsers} title={texts.empty} hint={texts.add} />}
        />
      </div>
      {editing && (
        <OperatorDialog operator={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onSaved={load} />
      )}
    </div>
  )
}
