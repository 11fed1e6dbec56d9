import { Button } from '@mantine/core'
import type { WaybillState } from '../../../../shared/domain/dispatch.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { PoolRow } from '../../../data/parcel-queries.ts'
import { grouped } from '../../../ui/grouped.ts'
import type { Column } from '../../../ui/table-column.ts'
import { accountName } from './account-name.ts'
import { levelOf, PoolLevel } from './pool-level.tsx'
import classes from './pools.module.css'

interface PoolColumnsOptions {
  readonly texts: Texts
  /** The setting below which a pool runs low. */
  readonly low: number
  readonly onOpen: (pool: PoolRow) => void
}

/** The columns of the list of pools. */
export function poolColumns({ texts, low, onOpen }: PoolColumnsOptions): readonly Column<PoolRow>[] {
  const { pools, dispatch } = texts
  const count = (state: WaybillState): Column<PoolRow> => ({
    id: state,
    header: pools.state[state],
    width: '104px',
    align: 'end',
    sortBy: pool => pool[state],
    render: pool => (state === 'available' ? <strong>{grouped(pool[state])}</strong> : grouped(pool[state])),
  })
  return [
    {
      id: 'courier',
      header: pools.column.courier,
      width: '110px',
      sortBy: ({ courier }) => courier,
      render: ({ courier }) => <strong>{dispatch.courier[courier]}</strong>,
    },
    {
      id: 'account',
      header: pools.column.account,
      width: 'minmax(160px, 1fr)',
      sortBy: ({ account }) => account,
      render: ({ account }) => accountName(account, pools),
    },
    {
      id: 'level',
      header: pools.column.level,
      width: '110px',
      sortBy: ({ available }) => available,
      render: ({ available }) => <PoolLevel level={levelOf(available, low)} />,
    },
    count('available'),
    count('reserved'),
    count('printed'),
    count('collected'),
    count('void'),
    {
      id: 'open',
      header: pools.column.numbers,
      width: '96px',
      render: pool => (
        <Button className={classes.open} size="compact-md" variant="subtle" tabIndex={-1} onClick={() => onOpen(pool)}>
          {pools.openPool}
        </Button>
      ),
    },
  ]
}
