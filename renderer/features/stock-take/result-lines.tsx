import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { codeColumns } from './code-columns.tsx'
import { openApplication } from './open-application.ts'
import type { ResultLine, StockTakeResult } from './read-result.ts'
import { sheetColumns } from './sheet-columns.tsx'
import classes from './stock-take.module.css'
import type { ResultList } from './stock-take-state.ts'
import { usePresent } from './use-result.ts'

interface ResultLinesProps {
  readonly result: StockTakeResult
  readonly list: ResultList
}

/** One list of a result; each sheet leads to its application. */
export function ResultLines({ result, list }: ResultLinesProps) {
  const texts = useTexts().stockTake
  const words = texts.result
  const present = usePresent(result, list === 'present')
  const heading = list === 'unexpected' ? texts.column.elsewhere : texts.column.last
  const columns = useMemo(() => sheetColumns<ResultLine>(texts, heading, toldOf), [texts, heading])
  const codes = useMemo(() => codeColumns(texts), [texts])
  const empty = <EmptyState icon={IconCircleCheck} title={words.none} hint={words.noneHint[list]} />
  if (list === 'unknown') {
    const { unknown } = result.count
    return (
      <div className={classes.table} data-empty={unknown.length === 0 || undefined}>
        <VirtualTable
          key={list}
          label={words.label[list]}
          rows={unknown}
          rowKey={code => code}
          columns={codes}
          empty={empty}
        />
      </div>
    )
  }
  const rows = list === 'present' ? present : result[list]
  if (!rows) return <div className={classes.table} />
  return (
    <div className={classes.table} data-empty={rows.length === 0 || undefined}>
      <VirtualTable
        key={list}
        label={words.label[list]}
        rows={rows}
        rowKey={line => line.sheet}
        columns={columns}
        onOpen={line => openApplication(line.application)}
        empty={empty}
        foot={
          <span className={classes.keys}>
            <KeyHint keys="Enter" /> {texts.counting.keys}
          </span>
        }
      />
    </div>
  )
}

function toldOf({ told }: ResultLine) {
  return <span title={told}>{told}</span>
}
