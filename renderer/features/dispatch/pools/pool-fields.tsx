import { Autocomplete, SegmentedControl } from '@mantine/core'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import { usePools } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './pools.module.css'

interface PoolFieldsProps {
  readonly courier: Courier
  readonly account: string
  readonly onCourier: (courier: Courier) => void
  readonly onAccount: (account: string) => void
  /** The courier cannot be changed any more. */
  readonly courierFixed?: boolean
}

/** To which pool new numbers go. */
export function PoolFields({ courier, account, onCourier, onAccount, courierFixed = false }: PoolFieldsProps) {
  const { pools: texts, dispatch } = useTexts()
  const pools = usePools() ?? []
  const accounts = pools.filter(pool => pool.courier === courier && pool.account !== '').map(pool => pool.account)
  return (
    <div className={classes.fields}>
      <SegmentedControl
        size="md"
        aria-label={texts.courier}
        disabled={courierFixed}
        value={courier}
        onChange={value => onCourier(value === 'yunda' ? 'yunda' : 'sf')}
        data={(['sf', 'yunda'] as const).map(value => ({ value, label: dispatch.courier[value] }))}
      />
      <Autocomplete
        size="md"
        className={classes.account}
        aria-label={texts.account}
        placeholder={texts.accountHint}
        data={accounts}
        maxLength={40}
        value={account}
        onChange={onAccount}
      />
      {account.trim() === '' && <span className={classes.quiet}>{texts.accountMissing}</span>}
    </div>
  )
}
