import { Checkbox } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { PastRetention as Found } from '../../../../shared/host/views.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { useAction } from '../../../ui/use-action.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { ApplicationSheets, ApplicationTitle } from './application-cells.tsx'
import { type Choice, toggled } from './erase-choice.ts'
import classes from './privacy-section.module.css'

const listedAtOnce = 5000

/** What the retention period no longer covers, to be chosen and erased. */
export function PastRetention({ onErase }: { readonly onErase: (choice: Choice) => void }) {
  const { privacy } = useTexts()
  const texts = privacy.past
  const host = useHost()
  const headSeq = useDesk(state => state.changes.headSeq)
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<ApplicationKey>>(new Set())

  const load = useCallback(async () => {
    const answer = await host.call('privacy.pastRetention', { limit: listedAtOnce })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) setFound(answer.value)
  }, [host])
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry may have moved sheets, erased data or changed the period
  useEffect(() => void load(), [load, headSeq])

  const listed = found?.applications ?? []
  const selected = listed.filter(key => chosen.has(key))
  const erase = useAction(
    texts.erase(String(selected.length)),
    () => onErase({ applications: selected, entries: [], basis: 'retention' }),
    { disabled: selected.length === 0 },
  )
  const columns: readonly Column<ApplicationKey>[] = [
    {
      id: 'choose',
      header: privacy.list.choose,
      width: '72px',
      render: key => (
        <Checkbox
          aria-label={`${privacy.list.choose} ${key}`}
          checked={chosen.has(key)}
          onChange={() => setChosen(toggled(chosen, key))}
        />
      ),
    },
    { id: 'application', header: privacy.list.application, width: 'minmax(160px, 1fr)', render: key => key },
    {
      id: 'title',
      header: privacy.list.title,
      width: 'minmax(180px, 2fr)',
      render: key => <ApplicationTitle application={key} />,
    },
    {
      id: 'sheets',
      header: privacy.list.sheets,
      width: '96px',
      render: key => <ApplicationSheets application={key} />,
    },
  ]

  return (
    <section className={classes.part} aria-label={texts.title}>
      <h3 className={classes.title}>{texts.title}</h3>
      <ErrorNote error={error} onRetry={() => void load()} />
      {found?.unfinished && (
        <Notice tone="warn" title={texts.unfinished}>
          {texts.unfinishedHint}
        </Notice>
      )}
      {found && found.total === 0 && <p className={classes.hint}>{texts.none(found.before)}</p>}
      {found && found.total > 0 && (
        <>
          <p className={classes.hint}>
            {texts.count(String(found.total), found.before)}{' '}
            {found.total > listed.length && texts.firstOnly(String(listed.length))}
          </p>
          <div className={classes.table}>
            <VirtualTable
              label={texts.title}
              rows={listed}
              rowKey={key => key}
              columns={columns}
              onOpen={key => setChosen(toggled(chosen, key))}
              empty={null}
            />
          </div>
          <div className={classes.row}>
            <Checkbox
              label={texts.all}
              checked={selected.length === listed.length}
              indeterminate={selected.length > 0 && selected.length < listed.length}
              onChange={event => setChosen(new Set(event.currentTarget.checked ? listed : []))}
            />
            <ActionButton action={erase} color="red" />
          </div>
        </>
      )}
    </section>
  )
}
