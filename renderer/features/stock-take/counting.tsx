import { useMemo } from 'react'
import { shanghaiDayTime } from '../../../shared/domain/shanghai-time.ts'
import type { StockTakeRow } from '../../data/db.ts'
import { useOperatorName } from '../../data/hooks.ts'
import { useMay } from '../../host/desk-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { useFeedback } from '../../ui/feedback.ts'
import { useTexts } from '../../ui/language.tsx'
import { useScanHandler } from '../../ui/scan-router.ts'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { BigCount } from './big-count.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { MissingList } from './missing-list.tsx'
import type { ScanKeeper } from './scan-keeper.ts'
import { inOrder, type Stock, standingOf } from './stock.ts'
import classes from './stock-take.module.css'
import { setStockTake } from './stock-take-state.ts'
import { UnexpectedList } from './unexpected-list.tsx'
import { UnknownList } from './unknown-list.tsx'
import { useCount, useKeeper } from './use-count.ts'
import { useCountScans } from './use-count-scans.ts'
import { useStock } from './use-stock.ts'

/** The count under way: how far it is, what is still missing, and what should not be here. */
export function Counting({ take }: { readonly take: StockTakeRow }) {
  const keeper = useKeeper(take.takeNo)
  const stock = useStock()
  if (!keeper || !stock) return <NotReady />
  return <OpenCounting take={take} keeper={keeper} stock={stock} />
}

function NotReady() {
  const texts = useTexts().stockTake
  const feedback = useFeedback()
  useScanHandler(() => {
    feedback.refuse(texts.scan.notReady)
    return true
  })
  return <Screen title={texts.title}>{null}</Screen>
}

interface OpenCountingProps {
  readonly take: StockTakeRow
  readonly keeper: ScanKeeper
  readonly stock: Stock
}

function OpenCounting({ take, keeper, stock }: OpenCountingProps) {
  const texts = useTexts().stockTake
  const words = texts.counting
  const count = useCount(keeper)
  const ordered = useMemo(() => inOrder(stock), [stock])
  const standing = useMemo(() => standingOf(stock, ordered, count), [stock, ordered, count])
  const name = useOperatorName(take.operator) ?? '—'
  useCountScans(stock, keeper)
  const finish = useAction(words.finish, () => setStockTake({ above: 'finishing' }), {
    disabled: !useMay('finishStockTake'),
  })
  const mayDrop = useMay('dropStockTake')
  const drop = useAction(words.drop, () => setStockTake({ above: 'dropping' }), { disabled: !mayDrop })
  useKeys({ F9: finish, F4: drop })
  return (
    <Screen
      title={texts.title}
      detail={words.begun(take.takeNo, shanghaiDayTime(take.at), name)}
      actions={
        <div className={classes.actions} title={mayDrop ? undefined : words.dropBySupervisor}>
          <ActionButton action={drop} keys="F4" variant="default" />
          <ActionButton action={finish} keys="F9" />
        </div>
      }
      scroll="own"
    >
      <div className={classes.frame}>
        <BigCount standing={standing} count={count} keeper={keeper} />
        <div className={classes.columns}>
          <MissingList lines={standing.missing} atBranch={standing.atBranch} />
          <div className={classes.stacked}>
            <UnexpectedList sheets={standing.unexpected} />
            <UnknownList codes={standing.unknown} />
          </div>
        </div>
      </div>
      <FinishDialog takeNo={take.takeNo} standing={standing} keeper={keeper} />
      <DropDialog takeNo={take.takeNo} scanned={count.sheets.size + count.unknown.size} />
    </Screen>
  )
}
