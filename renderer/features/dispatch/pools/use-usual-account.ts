import type { Courier } from '../../../../shared/domain/waybill.ts'
import { usePools } from '../../../data/hooks.ts'

/** The account that numbers of a courier most likely belong to: of its only pool; '' where there is none, or a choice. */
export function useUsualAccount(courier: Courier): string {
  const pools = (usePools() ?? []).filter(pool => pool.courier === courier)
  return pools.length === 1 ? (pools[0]?.account ?? '') : ''
}
