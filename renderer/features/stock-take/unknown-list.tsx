import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/language.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { codeColumns } from './code-columns.tsx'
import classes from './stock-take.module.css'

/** What is scanned and not in the ledger at all. */
export function UnknownList({ codes }: { readonly codes: readonly string[] }) {
  const texts = useTexts().stockTake
  const words = texts.counting
  const columns = useMemo(() => codeColumns(texts), [texts])
  return (
    <section className={classes.column} aria-label={words.unknown}>
      <h2 className={classes.heading}>{words.unknown}</h2>
      <div className={classes.table} data-empty={codes.length === 0 || undefined}>
        <VirtualTable
          label={words.unknownLabel}
          rows={codes}
          rowKey={code => code}
          columns={columns}
          empty={<EmptyState icon={IconCircleCheck} title={words.unknownNone} hint={words.unknownNoneHint} />}
        />
      </div>
    </section>
  )
}
