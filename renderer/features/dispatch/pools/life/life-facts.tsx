import { useState } from 'react'
import { groupWaybill } from '../../../../../shared/documents/label-number.ts'
import type { WaybillRow } from '../../../../data/db.ts'
import { useMay } from '../../../../host/desk-context.tsx'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { useNavigation } from '../../../../ui/navigation.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { setDispatch } from '../../dispatch-state.ts'
import { accountName } from '../account-name.ts'
import { describeRoute } from '../file/describe-line.ts'
import classes from '../pools.module.css'
import { VoidDialog } from '../void-dialog.tsx'

/** What a number is and what it was given to. */
export function LifeFacts({ row }: { readonly row: WaybillRow }) {
  const { pools: texts, dispatch } = useTexts()
  const [voiding, setVoiding] = useState(false)
  const may = useMay('voidWaybills')
  // Numbers on labels of a batch are voided there, where it is seen how far their printing is.
  const voidable = row.state === 'available' || (row.state === 'printed' && row.batchNo === null)
  const askVoid = useAction(texts.life.void, () => setVoiding(true), { disabled: !may })
  const openBatch = useAction(texts.life.openBatch, () => setDispatch({ part: 'labels', batchNo: row.batchNo }))
  const openApplication = useAction(texts.life.openApplication, () =>
    useNavigation.getState().goTo('counter', { kind: 'application', key: row.application }),
  )
  const facts: readonly (readonly [name: string, value: string])[] = [
    [
      texts.life.pool,
      row.pool === undefined
        ? texts.life.ownPaper
        : texts.numbers.title(dispatch.courier[row.courier], accountName(row.account, texts)),
    ],
    [texts.life.route, describeRoute(row.route)],
    [texts.life.batch, row.batchNo ?? ''],
    [texts.life.application, row.application],
    [texts.life.contents, row.parcel ? texts.life.sheets(row.parcel.sheets.length) : ''],
    [texts.life.manifest, row.manifestNo ?? ''],
  ]
  return (
    <section className={classes.card} aria-label={row.number}>
      <span className={classes.last}>{groupWaybill(row.number)}</span>
      <strong>
        {dispatch.courier[row.courier]} · {texts.state[row.state]}
        {row.returned && ` · ${texts.life.returned}`}
      </strong>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => value !== '' && <Fact key={name} name={name} value={value} />)}
      </dl>
      {row.reprints > 0 && <span className={classes.quiet}>{texts.life.reprints(row.reprints)}</span>}
      {row.application !== '' && <ActionButton action={openApplication} variant="default" />}
      {row.batchNo !== null && <ActionButton action={openBatch} variant="default" />}
      {voidable && <ActionButton action={askVoid} variant="light" color="red" />}
      <VoidDialog opened={voiding} numbers={[row.number]} onClose={() => setVoiding(false)} />
    </section>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
