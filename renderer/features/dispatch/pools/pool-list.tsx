import { IconBarcode } from '@tabler/icons-react'
import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import { usePools } from '../../../data/hooks.ts'
import type { PoolRow } from '../../../data/parcel-queries.ts'
import { useMay, useSettings } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { NumberEntry } from '../collection/number-entry.tsx'
import { poolColumns } from './pool-columns.tsx'
import { PoolNotices } from './pool-notices.tsx'
import classes from './pools.module.css'
import { showPools, usePoolsState } from './pools-state.ts'
import { useFocusIfLost } from './use-focus-if-lost.ts'

/** Every pool with what is left of it, and the ways to more. */
export function PoolList() {
  const allTexts = useTexts()
  const texts = allTexts.pools
  const may = useMay('addWaybills')
  const pools = usePools()
  const { lowWaybills } = useSettings()
  const scanned = usePoolsState(state => state.roll.numbers.length)
  const frame = useFocusIfLost()
  const importFile = useAction(texts.importFile, () => showPools({ kind: 'file' }), { disabled: !may })
  const scanRoll = useAction(
    scanned > 0 ? texts.resumeRoll(grouped(scanned)) : texts.scanRoll,
    () => showPools({ kind: 'roll' }),
    { disabled: !may },
  )
  useKeys({ 'Ctrl+O': importFile, F7: scanRoll })
  const look = (text: string) => showPools({ kind: 'life', text })
  useScanHandler(scan => {
    if (!courierOfWaybill(scan)) return false
    look(scan)
    return true
  })
  if (!pools) return null
  const open = ({ courier, account }: PoolRow) => showPools({ kind: 'numbers', courier, account })
  return (
    <div ref={frame} className={classes.desk} tabIndex={-1}>
      <div className={classes.head}>
        <NumberEntry label={texts.search} placeholder={texts.searchHint} enter={texts.search} onEnter={look} />
        <div className={classes.end}>
          <ActionButton action={scanRoll} keys="F7" variant={scanned > 0 ? 'filled' : 'default'} />
          <ActionButton action={importFile} keys="Ctrl+O" variant={scanned > 0 ? 'default' : 'filled'} />
        </div>
      </div>
      <PoolNotices pools={pools} low={lowWaybills} may={may} />
      <div className={classes.table}>
        <VirtualTable
          label={texts.pools}
          rows={pools}
          rowKey={({ courier, account }) => `${courier}/${account}`}
          columns={poolColumns({ texts: allTexts, low: lowWaybills, onOpen: open })}
          onOpen={open}
          empty={<EmptyState icon={IconBarcode} title={texts.empty} hint={texts.emptyHint} />}
        />
      </div>
    </div>
  )
}
