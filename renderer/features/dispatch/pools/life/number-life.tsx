import { IconBarcodeOff } from '@tabler/icons-react'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import { courierOfWaybill } from '../../../../../shared/domain/waybill.ts'
import { useWaybill } from '../../../../data/hooks.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useScanHandler } from '../../../../ui/scan-router.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { NumberEntry } from '../../collection/number-entry.tsx'
import classes from '../pools.module.css'
import { showPools } from '../pools-state.ts'
import { useFocusIfLost } from '../use-focus-if-lost.ts'
import { LifeEvents } from './life-events.tsx'
import { LifeFacts } from './life-facts.tsx'

/** What became of one number; `text` as it was typed or scanned. */
export function NumberLife({ text }: { readonly text: string }) {
  const texts = useTexts().pools
  const frame = useFocusIfLost()
  const back = useAction(texts.back, () => showPools({ kind: 'pools' }))
  useKeys({ Escape: back })
  const look = (next: string) => showPools({ kind: 'life', text: next })
  useScanHandler(scan => {
    if (!courierOfWaybill(scan)) return false
    look(scan)
    return true
  })
  const number = courierOfWaybill(text)?.number ?? null
  const row = useWaybill(number)
  return (
    <div ref={frame} className={classes.desk} tabIndex={-1}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{texts.life.title}</h2>
        <NumberEntry label={texts.search} placeholder={texts.searchHint} enter={texts.search} onEnter={look} />
        <div className={classes.end}>
          <ActionButton action={back} keys="Escape" variant="default" />
        </div>
      </div>
      {row === null && (
        <EmptyState
          icon={IconBarcodeOff}
          title={number === null ? texts.life.notANumber(text.trim()) : texts.life.unknown(groupWaybill(number))}
          hint={texts.life.unknownHint}
        />
      )}
      {row && (
        <div className={classes.life}>
          <LifeFacts row={row} />
          <LifeEvents number={row.number} />
        </div>
      )}
    </div>
  )
}
