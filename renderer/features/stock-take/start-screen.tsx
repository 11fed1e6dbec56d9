import { IconClipboardList } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import type { StockTakeRow } from '../../data/db.ts'
import { useOperatorNames } from '../../data/hooks.ts'
import { useRecord } from '../../data/use-record.ts'
import { useMay } from '../../host/desk-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import classes from './stock-take.module.css'
import { showResult } from './stock-take-state.ts'
import { takeColumns } from './take-columns.tsx'

/** Nobody counts: the way to begin, and the results there are. */
export function StartScreen({ takes }: { readonly takes: readonly StockTakeRow[] }) {
  const texts = useTexts()
  const words = texts.stockTake.idle
  const record = useRecord()
  const names = useOperatorNames()
  const [error, setError] = useState<HostError | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => takeColumns(texts.stockTake, names), [texts, names])

  // Back from a result, the arrow keys go on in the list.
  useEffect(() => frame.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), [])

  async function begin(): Promise<void> {
    const answer = await record<'beginStockTake'>({ kind: 'beginStockTake' })
    setError(answer.ok ? null : answer.error)
  }

  const start = useAction(words.begin, begin, { disabled: !useMay('beginStockTake') })
  useKeys({ F9: start })
  return (
    <Screen
      title={texts.stockTake.title}
      detail={words.detail}
      actions={<ActionButton action={start} keys="F9" />}
      scroll="own"
    >
      <div ref={frame} className={classes.frame}>
        <ErrorNote error={error} onDismiss={() => setError(null)} />
        <h2 className={classes.heading}>{words.earlier}</h2>
        <div className={classes.table} data-empty={takes.length === 0 || undefined}>
          <VirtualTable
            label={words.label}
            rows={takes}
            rowKey={take => take.takeNo}
            columns={columns}
            onOpen={take => take.count && showResult(take.takeNo)}
            empty={<EmptyState icon={IconClipboardList} title={words.empty} hint={words.emptyHint} />}
            foot={
              <span className={classes.keys}>
                <KeyHint keys="Enter" /> {words.keys}
              </span>
            }
          />
        </div>
      </div>
    </Screen>
  )
}
