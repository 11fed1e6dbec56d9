import { Group, Text } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useState } from 'react'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { useFeedback } from '../../../../ui/feedback.ts'
import { grouped } from '../../../../ui/grouped.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { VirtualTable } from '../../../../ui/virtual-table.tsx'
import { NumberEntry } from '../../collection/number-entry.tsx'
import { PoolFields } from '../pool-fields.tsx'
import classes from '../pools.module.css'
import { changeRoll, showPools, usePoolsState } from '../pools-state.ts'
import { useAddNumbers } from '../use-add-numbers.ts'
import { useFocusIfLost } from '../use-focus-if-lost.ts'
import { useUsualAccount } from '../use-usual-account.ts'
import { useRollScans } from './use-roll-scans.ts'

/** Takes the numbers of a pre-printed roll by scanning each label; they are recorded together. */
export function ScanRoll() {
  const texts = useTexts().pools
  const feedback = useFeedback()
  const { courier, account: chosen, numbers } = usePoolsState(state => state.roll)
  const usual = useUsualAccount(courier)
  const account = chosen ?? usual
  const frame = useFocusIfLost()
  const enter = useRollScans()
  const [discarding, setDiscarding] = useState(false)
  const { add, error, dismiss } = useAddNumbers()
  const count = numbers.length
  const last = numbers.at(-1)
  const confirm = useAction(
    texts.roll.confirm(grouped(count)),
    async () => {
      const offers = numbers.map(number => ({ number, route: null }))
      if (!(await add({ courier, account: account.trim(), via: 'scan', numbers: offers }))) return
      changeRoll({ numbers: [], account: null })
      showPools({ kind: 'pools' })
    },
    { disabled: count === 0 || account.trim() === '' },
  )
  const undo = useAction(
    texts.roll.undo,
    () => {
      if (last === undefined) return
      changeRoll({ numbers: numbers.slice(0, -1) })
      feedback.accept(texts.roll.undone(groupWaybill(last)))
    },
    { disabled: count === 0 },
  )
  const back = useAction(texts.back, () => showPools({ kind: 'pools' }))
  const ask = useAction(texts.roll.clear, () => setDiscarding(true), { disabled: count === 0 })
  useKeys({ F9: confirm, F8: undo, Escape: back })
  const rows = numbers.map((number, index) => ({ number, place: index + 1 })).toReversed()
  return (
    <div ref={frame} className={classes.desk} tabIndex={-1}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{texts.roll.title}</h2>
        <span className={classes.quiet}>{texts.roll.hint}</span>
        <div className={classes.end}>
          <ActionButton action={back} keys="Escape" variant="default" />
        </div>
      </div>
      <PoolFields
        courier={courier}
        account={account}
        onCourier={next => changeRoll({ courier: next, account: null })}
        onAccount={next => changeRoll({ account: next })}
        courierFixed={count > 0}
      />
      <ErrorNote error={error} onDismiss={dismiss} />
      <div className={classes.beside}>
        <div className={classes.column}>
          <div className={classes.counter}>
            <span className={classes.quiet}>{texts.roll.counted}</span>
            <span className={classes.big}>{texts.roll.count(grouped(count))}</span>
            <span className={classes.quiet}>{texts.roll.last}</span>
            <span className={classes.last}>{last === undefined ? texts.roll.none : groupWaybill(last)}</span>
          </div>
          <NumberEntry
            label={texts.searchHint}
            placeholder={texts.roll.typed}
            enter={texts.roll.enter}
            onEnter={enter}
          />
          <ActionButton action={undo} keys="F8" variant="default" />
          <ActionButton action={ask} variant="subtle" color="red" />
          <span className={classes.quiet}>{texts.roll.kept}</span>
        </div>
        <div className={classes.table}>
          <VirtualTable
            label={texts.roll.list}
            rows={rows}
            rowKey={({ number }) => number}
            columns={[
              {
                id: 'place',
                header: texts.roll.place,
                width: '80px',
                align: 'end',
                render: ({ place }) => grouped(place),
              },
              {
                id: 'number',
                header: texts.file.line.number,
                width: '1fr',
                render: ({ number }) => <span className={classes.number}>{groupWaybill(number)}</span>,
              },
            ]}
            empty={<EmptyState icon={IconScan} title={texts.roll.none} hint={texts.roll.hint} />}
          />
        </div>
      </div>
      <div className={classes.foot}>
        <ActionButton action={confirm} keys="F9" size="md" />
      </div>
      <Dialog opened={discarding} title={texts.roll.clearTitle} onClose={() => setDiscarding(false)}>
        <Discard count={count} onDone={() => setDiscarding(false)} />
      </Dialog>
    </div>
  )
}

function Discard({ count, onDone }: { readonly count: number; readonly onDone: () => void }) {
  const texts = useTexts().pools.roll
  const discard = useAction(texts.clear, () => {
    changeRoll({ numbers: [] })
    onDone()
  })
  return (
    <>
      <Text mb="md">{texts.clearBody(grouped(count))}</Text>
      <Group justify="flex-end">
        <ActionButton action={discard} color="red" />
      </Group>
    </>
  )
}
