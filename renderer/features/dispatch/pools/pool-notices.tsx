import type { PoolRow } from '../../../data/parcel-queries.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { accountName } from './account-name.ts'
import { levelOf } from './pool-level.tsx'

interface PoolNoticesProps {
  readonly pools: readonly PoolRow[]
  /** The setting below which a pool runs low. */
  readonly low: number
  readonly may: boolean
}

/** Pools that run low or are used up, the worst first, and what to do about it. */
export function PoolNotices({ pools, low, may }: PoolNoticesProps) {
  const { pools: texts, dispatch } = useTexts()
  const scarce = pools
    .filter(pool => levelOf(pool.available, low) !== 'enough')
    .toSorted((left, right) => left.available - right.available)
  return (
    <>
      {!may && <Notice tone="info" title={texts.onlyDispatcher} />}
      {scarce.slice(0, 3).map(({ courier, account, available }) => {
        const empty = available === 0
        const [name, of] = [dispatch.courier[courier], accountName(account, texts)]
        return (
          <Notice
            key={`${courier}/${account}`}
            tone={empty ? 'bad' : 'warn'}
            title={empty ? texts.emptyTitle(name, of) : texts.lowTitle(name, of, grouped(available))}
          >
            {texts.lowHint}
          </Notice>
        )
      })}
    </>
  )
}
