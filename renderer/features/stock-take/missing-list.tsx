import { IconCircleCheck, IconScan } from '@tabler/icons-react'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { openApplication } from './open-application.ts'
import { sheetColumns } from './sheet-columns.tsx'
import type { SheetLine } from './sheet-line.ts'
import classes from './stock-take.module.css'
import { ToldCustody } from './told-custody.tsx'

interface MissingListProps {
  readonly lines: readonly SheetLine[]
  readonly atBranch: number
}

/** What the ledger has here and nobody has scanned yet, what came first on top. */
export function MissingList({ lines, atBranch }: MissingListProps) {
  const texts = useTexts().stockTake
  const words = texts.counting
  const columns = useMemo(
    () => sheetColumns<SheetLine>(texts, texts.column.last, line => <ToldCustody line={line} />),
    [texts],
  )
  const empty =
    atBranch === 0 ? (
      <EmptyState icon={IconScan} title={words.noStock} hint={words.noStockHint} />
    ) : (
      <EmptyState icon={IconCircleCheck} title={words.missingNone} hint={words.missingNoneHint} />
    )
  return (
    <section className={classes.column} aria-label={words.missing}>
      <h2 className={classes.heading}>{words.missing}</h2>
      <div className={classes.table} data-empty={lines.length === 0 || undefined}>
        <VirtualTable
          label={words.missingLabel}
          rows={lines}
          rowKey={line => line.sheet}
          columns={columns}
          onOpen={line => openApplication(line.application)}
          empty={empty}
          foot={
            <span className={classes.keys}>
              <KeyHint keys="Enter" /> {words.keys}
            </span>
          }
        />
      </div>
    </section>
  )
}
