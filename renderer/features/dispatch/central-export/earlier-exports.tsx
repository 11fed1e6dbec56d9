import { Text } from '@mantine/core'
import { useState } from 'react'
import type { OperatorId } from '../../../../shared/domain/entry.ts'
import type { ExportRow } from '../../../data/db.ts'
import { useExports, useOperatorName } from '../../../data/hooks.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useTexts } from '../../../ui/language.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { When } from '../../../ui/when.tsx'
import classes from './central-export.module.css'

interface EarlierExportsProps {
  readonly busy: boolean
  readonly may: boolean
  readonly onWrite: (report: ExportRow) => Promise<void>
}

/** What was reported before, newest first; each can be written again with the same content. */
export function EarlierExports({ busy, may, onWrite }: EarlierExportsProps) {
  const texts = useTexts().centralExport
  const exports = useExports()
  const [chosen, setChosen] = useState<string | null>(null)
  const report = exports?.find(({ exportNo }) => exportNo === chosen) ?? exports?.[0]
  const again = useAction(texts.again, () => report && onWrite(report), {
    disabled: !report || busy || !may,
  })
  useKeys({ F8: again })
  const columns: readonly Column<ExportRow>[] = [
    {
      id: 'exportNo',
      header: texts.pastColumn.exportNo,
      width: '158px',
      render: ({ exportNo }) => <strong className={classes.number}>{exportNo}</strong>,
    },
    { id: 'at', header: texts.pastColumn.at, width: 'minmax(140px, 1fr)', render: ({ at }) => <When at={at} /> },
  ]
  return (
    <section className={classes.column} aria-label={texts.past}>
      <h2 className={classes.heading}>{texts.past}</h2>
      <div className={classes.table}>
        <VirtualTable
          label={texts.past}
          rows={exports ?? []}
          rowKey={({ exportNo }) => exportNo}
          columns={columns}
          selected={report?.exportNo ?? null}
          onSelect={({ exportNo }) => setChosen(exportNo)}
          empty={<Text c="dimmed">{texts.pastEmpty}</Text>}
        />
      </div>
      {report && (
        <div className={classes.foot}>
          <span className={`${classes.quiet} ${classes.grow}`}>
            {report.exportNo} <Operator operator={report.operator} />
          </span>
          <ActionButton action={again} keys="F8" variant="default" />
        </div>
      )}
    </section>
  )
}

function Operator({ operator }: { readonly operator: OperatorId | null }) {
  return useOperatorName(operator) ?? ''
}
