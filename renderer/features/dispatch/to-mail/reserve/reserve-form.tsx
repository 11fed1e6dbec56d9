import { Group, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { labelSizeOf } from '../../../../../shared/domain/settings.ts'
import type { Courier } from '../../../../../shared/domain/waybill.ts'
import type { HostError } from '../../../../../shared/host/errors.ts'
import type { PoolRow } from '../../../../data/parcel-queries.ts'
import { useRecord } from '../../../../data/use-record.ts'
import { useSettings } from '../../../../host/desk-context.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { setDispatch } from '../../dispatch-state.ts'
import { chooseNone } from '../choosing.ts'
import type { MailItem } from '../mail-item.ts'
import { setToMail } from '../to-mail-state.ts'
import { countSheets, couriersOf, parcelsOf, poolsWithNumbers } from './label-run.ts'
import { NoNumbers } from './no-numbers.tsx'
import classes from './reserve.module.css'
import { RunSummary } from './run-summary.tsx'

interface ReserveFormProps {
  readonly items: readonly MailItem[]
  readonly allPools: readonly PoolRow[]
  readonly onClose: () => void
}

/** What will be printed; Enter or F9 gives the numbers out and goes to where the labels are printed. */
export function ReserveForm({ items, allPools, onClose }: ReserveFormProps) {
  const texts = useTexts()
  const { reserve } = texts.toMail
  const settings = useSettings()
  const record = useRecord()
  const couriers = couriersOf(items)
  const [picked, setPicked] = useState<Courier | null>(null)
  const [account, setAccount] = useState<string | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const courier = couriers.find(one => one === picked) ?? couriers[0] ?? 'sf'
  const run = items.filter(item => item.courier === courier)
  const pools = poolsWithNumbers(allPools, courier)
  const pool = pools.find(one => one.account === account) ?? pools[0]
  const left = (pool?.available ?? 0) - run.length
  const freightCollect = settings.freightCollect[courier]
  const confirm = useAction(
    reserve.confirm,
    async () => {
      if (!pool) return
      const parcels = parcelsOf(run)
      const answer = await record<'reserveLabels'>({
        kind: 'reserveLabels',
        courier,
        account: pool.account,
        freightCollect,
        parcels,
      })
      if (!answer.ok) return setError(answer.error)
      const gone = parcels.map(({ application }) => application)
      setToMail(({ choice }) => ({ choice: chooseNone(choice, gone), opened: null }))
      onClose()
      setDispatch({ part: 'labels', batchNo: answer.value.body.batchNo, begin: true })
    },
    { disabled: !pool || left < 0 },
  )
  useKeys({ F9: confirm })

  const name = texts.dispatch.courier[courier]
  return (
    <Stack gap="md">
      {couriers.length > 1 && (
        <Radio.Group
          label={reserve.courier}
          value={courier}
          onChange={value => setPicked(value === 'yunda' ? 'yunda' : 'sf')}
        >
          <Group gap="lg" mt={6}>
            {couriers.map(one => (
              <Radio
                key={one}
                value={one}
                label={reserve.parcels(
                  texts.dispatch.courier[one],
                  grouped(items.filter(item => item.courier === one).length),
                )}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
      {!pool ? (
        <NoNumbers courier={name} onLeave={onClose} />
      ) : (
        <>
          {pools.length > 1 && (
            <Radio.Group label={reserve.pool} value={pool.account} onChange={setAccount}>
              <Stack gap="xs" mt={6}>
                {pools.map(one => (
                  <Radio
                    key={one.account}
                    value={one.account}
                    label={reserve.account(one.account, grouped(one.available))}
                  />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <RunSummary
            title={reserve.will(grouped(run.length), name)}
            lines={[
              [reserve.sheets, texts.common.sheets(countSheets(run))],
              [reserve.stock, reserve.size(labelSizeOf(settings))],
              [reserve.freight, freightCollect ? reserve.collect : reserve.prepaid],
              [reserve.left, grouped(Math.max(0, left))],
            ]}
          />
          {left < 0 ? (
            <Notice tone="bad" title={reserve.tooFew(grouped(pool.available), grouped(run.length))} />
          ) : (
            left < settings.lowWaybills && (
              <Notice tone="warn" title={reserve.low(grouped(left), grouped(settings.lowWaybills))} />
            )
          )}
          <ErrorNote error={error} onDismiss={() => setError(null)} />
          <p className={classes.hint}>{reserve.loadStock}</p>
          <Group justify="flex-end">
            <ActionButton action={confirm} keys="F9" size="lg" data-autofocus />
          </Group>
        </>
      )}
    </Stack>
  )
}
