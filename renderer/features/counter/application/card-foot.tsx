import { useEffect } from 'react'
import { isOpen, isReady } from '../../../../shared/domain/readiness.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { useAction } from '../../../ui/use-action.ts'
import { CorrectionMenu } from '../corrections/correction-menu.tsx'
import { useCounter } from '../counter-state.ts'
import { ChangeDeliveryButton } from '../delivery/change-delivery-button.tsx'
import { useTakeNextStep } from '../look-up/use-enter.ts'
import { nextStep } from '../next-step.ts'
import classes from './application-card.module.css'
import { wordOf } from './application-state.ts'
import type { BillStanding } from './bill-standing.ts'

interface CardFootProps {
  readonly row: ApplicationRow
  readonly standings: readonly BillStanding[]
}

/** What can be done with this application now; Enter in the look-up field does the same as the large button. */
export function CardFoot({ row, standings }: CardFootProps) {
  const texts = useTexts().counter.card
  const draft = useCounter(state => state.draft)
  const mayHandOver = useMay('handOver')
  const takeNextStep = useTakeNextStep()
  const step = nextStep(row, draft)
  const act = useAction(step ? texts[step] : '', () => takeNextStep(row.key), { disabled: !mayHandOver })
  const ready = standings.filter(({ readiness }) => isReady(readiness))
  // The first slip would wait a second for fonts and worker. Who never hands over need not have them.
  useEffect(() => {
    if (step) void documentMaker.warmUp()
  }, [step])
  return (
    <footer className={classes.foot}>
      <CorrectionMenu row={row} />
      {step !== 'resume' && <ChangeDeliveryButton row={row} standings={standings} />}
      {step ? (
        <div className={classes.act}>
          <Amount fen={ready.reduce((sum, { bill }) => sum + (bill.total ?? 0), 0)} big />
          <ActionButton action={act} keys="Enter" size="lg" />
        </div>
      ) : (
        <NotReady standings={standings} />
      )}
    </footer>
  )
}

/** No sheet can be handed over; where some are on their way, the next thing is to receive them. */
function NotReady({ standings }: { readonly standings: readonly BillStanding[] }) {
  const texts = useTexts().counter.card
  const toReceiving = useAction(texts.toReceiving, () => useNavigation.getState().goTo('receiving'))
  const words = standings.map(({ readiness }) => wordOf(readiness))
  const here = standings.some(({ custody }) => custody?.place === 'branch')
  const onTheWay = standings.some(({ readiness, custody }) => isOpen(readiness) && custody?.place === 'expected')
  const why = !here ? texts.notHere : words.includes('toBeMailed') ? texts.toBeMailed : texts.inParcel
  return (
    <div className={classes.act}>
      <span className={classes.why}>{why}</span>
      {onTheWay && <ActionButton action={toReceiving} variant="default" />}
    </div>
  )
}
