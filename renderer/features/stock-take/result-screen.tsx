import { SegmentedControl } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { shanghaiDayTime } from '../../../shared/domain/shanghai-time.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/grouped.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { StockTakeResult } from './read-result.ts'
import { ResultLines } from './result-lines.tsx'
import classes from './stock-take.module.css'
import { type ResultList, resetStockTake, setStockTake, useStockTakeState } from './stock-take-state.ts'
import { useResult } from './use-result.ts'

const lists: readonly ResultList[] = ['missing', 'unexpected', 'unknown', 'present']

/** What a count found, as long as somebody wants to look at it. */
export function ResultScreen({ takeNo }: { readonly takeNo: string }) {
  const texts = useTexts().stockTake
  const words = texts.result
  const result = useResult(takeNo)
  const back = useAction(words.back, resetStockTake)
  const protocol = useAction(words.protocol, () => setStockTake({ above: 'protocol' }), { disabled: !result })
  useKeys({ Escape: back, F9: protocol })
  return (
    <Screen
      title={words.title(takeNo)}
      detail={result && words.finished(shanghaiDayTime(result.finished.at), result.finished.operator || '—')}
      actions={
        <div className={classes.actions}>
          <ActionButton action={back} keys="Escape" variant="default" />
          <ActionButton action={protocol} keys="F9" />
        </div>
      }
      scroll="own"
    >
      {result === null && <EmptyState icon={IconFileOff} title={words.notFound} hint={words.notFoundHint} />}
      {result && <Result result={result} />}
    </Screen>
  )
}

function Result({ result }: { readonly result: StockTakeResult }) {
  const words = useTexts().stockTake.result
  const list = useStockTakeState(state => state.list)
  const next = useAction(words.next, () => setStockTake({ list: lists[(lists.indexOf(list) + 1) % 4] ?? 'missing' }))
  useKeys({ F6: next })
  const { present, missing, unexpected, unknown } = result.count
  const counts = { present, missing: missing.length, unexpected: unexpected.length, unknown: unknown.length }
  return (
    <div className={classes.frame}>
      <div className={classes.lists}>
        <SegmentedControl
          aria-label={words.lists}
          size="md"
          value={list}
          onChange={value => setStockTake({ list: lists.find(one => one === value) ?? 'missing' })}
          data={lists.map(value => ({ value, label: words.list[value](grouped(counts[value])) }))}
        />
        <KeyHint keys="F6" />
      </div>
      <ResultLines result={result} list={list} />
    </div>
  )
}
