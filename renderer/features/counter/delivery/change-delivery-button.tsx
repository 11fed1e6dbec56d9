import { useState } from 'react'
import { isOpen } from '../../../../shared/domain/readiness.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import type { BillStanding } from '../application/bill-standing.ts'
import { ChangeDelivery } from './change-delivery.tsx'

interface ChangeDeliveryButtonProps {
  readonly row: ApplicationRow
  readonly standings: readonly BillStanding[]
}

/** Another way for an application that has not reached the customer: what goes by courier can be collected here instead. */
export function ChangeDeliveryButton({ row, standings }: ChangeDeliveryButtonProps) {
  const texts = useTexts().counter.delivery
  const may = useMay('changeDelivery')
  const [open, setOpen] = useState(false)
  const byCourier = deliveryOf(row) !== 'pickup'
  const possible = may && standings.some(({ readiness }) => isOpen(readiness))
  const change = useAction(byCourier ? texts.toPickup : texts.change, () => setOpen(true), { disabled: !possible })
  useKeys({ F7: change })
  if (!possible) return null
  return (
    <>
      <ActionButton action={change} keys="F7" variant={byCourier ? 'light' : 'default'} />
      {open && <ChangeDelivery row={row} onClose={() => setOpen(false)} />}
    </>
  )
}
