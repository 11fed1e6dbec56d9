import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { maskPersonName, maskPhone } from '../../../../shared/domain/masking.ts'
import type { WaybillRow } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'
import { useApplication, useEntry } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import { When } from '../../../ui/when.tsx'
import classes from './collection.module.css'
import { sheetsIn } from './parcel-line.ts'

/** What is known of a parcel, masked. */
export function ParcelFacts({ waybill }: { readonly waybill: WaybillRow }) {
  const texts = useTexts()
  const { facts, noManifest } = texts.collection.returning
  const application = useApplication(waybill.application || null)
  const collected = useEntry(waybill.state === 'collected' ? waybill.seq : 0)
  const recipient = application && recipientOf(application)
  return (
    <dl className={classes.facts}>
      <dt>{texts.collection.field}</dt>
      <dd>
        <strong>{groupWaybill(waybill.number)}</strong>
      </dd>
      <dt>{facts.courier}</dt>
      <dd>{texts.dispatch.courier[waybill.courier]}</dd>
      {recipient && (
        <>
          <dt>{facts.recipient}</dt>
          <dd>
            {maskPersonName(recipient.name) || '—'} {maskPhone(recipient.phone)}
          </dd>
          <dt>{facts.orderNo}</dt>
          <dd>{application.orderNo || '—'}</dd>
          <dt>{facts.sheets}</dt>
          <dd>{texts.common.sheets(sheetsIn(waybill))}</dd>
        </>
      )}
      {collected && (
        <>
          <dt>{facts.collected}</dt>
          <dd>
            <When at={collected.at} />
          </dd>
          <dt>{facts.manifest}</dt>
          <dd>{waybill.manifestNo ?? noManifest}</dd>
        </>
      )}
    </dl>
  )
}
