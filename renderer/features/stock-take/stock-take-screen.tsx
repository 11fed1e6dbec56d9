import { isDocumentNo } from '../../../shared/domain/document-number.ts'
import { useStockTakes } from '../../data/hooks.ts'
import { useScanHandler } from '../../ui/scan-router.ts'
import { Counting } from './counting.tsx'
import { ProtocolDialog } from './protocol-dialog.tsx'
import { ResultScreen } from './result-screen.tsx'
import { StartScreen } from './start-screen.tsx'
import { showResult, useStockTakeState } from './stock-take-state.ts'

/** Counting what is in the drawer against the ledger: the count under way, a result, or the way to begin. */
export function StockTakeScreen() {
  const takes = useStockTakes()
  const shown = useStockTakeState(state => state.takeNo)
  const open = takes?.find(({ state }) => state === 'open') ?? null
  if (!takes) return null
  if (open) return <Counting key={open.takeNo} take={open} />
  return (
    <>
      <OpenScannedProtocol />
      {shown === null ? <StartScreen takes={takes} /> : <ResultScreen key={shown} takeNo={shown} />}
      <ProtocolDialog />
    </>
  )
}

/** The code on a protocol leads to its result. */
function OpenScannedProtocol() {
  useScanHandler(text => {
    const takeNo = text.trim().toUpperCase()
    if (!isDocumentNo('stockTake', takeNo)) return false
    showResult(takeNo)
    return true
  })
  return null
}
