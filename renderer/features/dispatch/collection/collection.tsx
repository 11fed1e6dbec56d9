import { SegmentedControl } from '@mantine/core'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import { useOpenCollection, useReadyParcels } from '../../../data/hooks.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { CloseDialog } from './close-dialog.tsx'
import classes from './collection.module.css'
import { setCollection, useCollection } from './collection-state.ts'
import { ManifestDialog } from './manifest-dialog.tsx'
import { ManifestsDialog } from './manifests-dialog.tsx'
import { NumberEntry } from './number-entry.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ScannedParcels } from './scanned-parcels.tsx'
import { useCollect } from './use-collect.ts'
import { WaitingParcels } from './waiting-parcels.tsx'

const others: Readonly<Record<Courier, Courier>> = { sf: 'yunda', yunda: 'sf' }

/** What the courier takes along: each parcel is scanned as he takes it, then he signs for all of them. */
export function Collection() {
  const texts = useTexts()
  const words = texts.collection
  const courier = useCollection(state => state.courier)
  const waiting = useReadyParcels(courier)
  const scanned = useOpenCollection(courier)
  const { take, error, dismiss } = useCollect(courier)
  const may = useMay('collectParcel')
  const feedback = useFeedback()
  const other = others[courier]
  const change = useAction(words.other(texts.dispatch.courier[other]), () => setCollection({ courier: other }))
  const manifests = useAction(words.manifests.open, () => setCollection({ above: 'manifests' }))
  const giveBack = useAction(words.returning.open, () => setCollection({ above: 'returning' }))
  const nothing = !scanned || scanned.length === 0
  const close = useAction(
    words.close.action,
    () => (nothing ? feedback.refuse(words.close.nothing) : setCollection({ above: 'closing' })),
    { disabled: !may },
  )
  useKeys({ F3: change, F7: manifests, F8: giveBack, F9: close })
  if (!waiting || !scanned) return null
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <div className={classes.couriers}>
          <SegmentedControl
            aria-label={words.courier}
            size="md"
            value={courier}
            onChange={value => setCollection({ courier: value === 'yunda' ? 'yunda' : 'sf' })}
            data={(['sf', 'yunda'] as const).map(value => ({ value, label: texts.dispatch.courier[value] }))}
          />
          <KeyHint keys="F3" />
        </div>
        <NumberEntry label={words.field} placeholder={words.placeholder} enter={words.take} onEnter={take} focus />
        <div className={classes.end}>
          <ActionButton action={giveBack} keys="F8" variant="default" />
          <ActionButton action={manifests} keys="F7" variant="default" />
          <ActionButton action={close} keys="F9" />
        </div>
      </div>
      {!may && <Notice tone="info" title={words.mayNot} />}
      <ErrorNote error={error} onDismiss={dismiss} />
      <div className={classes.columns}>
        <WaitingParcels waybills={waiting} />
        <ScannedParcels key={courier} waybills={scanned} />
      </div>
      <CloseDialog waiting={waiting} scanned={scanned} />
      <ManifestsDialog />
      <ManifestDialog />
      <ReturnDialog />
    </div>
  )
}
