import { ImportWaybills } from './file/import-waybills.tsx'
import { NumberLife } from './life/number-life.tsx'
import { PoolNumbers } from './numbers/pool-numbers.tsx'
import { PoolList } from './pool-list.tsx'
import { usePoolsState } from './pools-state.ts'
import { ScanRoll } from './roll/scan-roll.tsx'

/** The numbers that are left, where they come from, and what became of each. */
export function WaybillPools() {
  const view = usePoolsState(state => state.view)
  switch (view.kind) {
    case 'pools':
      return <PoolList />
    case 'file':
      return <ImportWaybills />
    case 'roll':
      return <ScanRoll />
    case 'numbers':
      return <PoolNumbers key={`${view.courier}/${view.account}`} courier={view.courier} account={view.account} />
    case 'life':
      return <NumberLife key={view.text} text={view.text} />
  }
}
