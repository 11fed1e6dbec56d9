import type { ComponentType } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { useArrival } from '../../ui/navigation.ts'
import { Parts } from '../../ui/parts.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CentralExport } from './central-export/central-export.tsx'
import { Collection } from './collection/collection.tsx'
import { type DispatchPart, dispatchParts, setDispatch, useDispatch } from './dispatch-state.ts'
import { LabelBatches } from './labels/label-batches.tsx'
import { showPools } from './pools/pools-state.ts'
import { WaybillPools } from './pools/waybill-pools.tsx'
import { ToMail } from './to-mail/to-mail.tsx'

const contents: Readonly<Record<DispatchPart, ComponentType>> = {
  toMail: ToMail,
  labels: LabelBatches,
  collection: Collection,
  pools: WaybillPools,
  centralExport: CentralExport,
}

/** Everything that leaves the branch by courier: what is to be sent, its labels, its collection, its numbers. */
export function DispatchScreen() {
  const texts = useTexts().dispatch
  const part = useDispatch(state => state.part)
  const Content = contents[part]
  useArrival('dispatch', target => {
    if (target.kind === 'labelBatch') setDispatch({ part: 'labels', batchNo: target.batchNo })
    if (target.kind === 'waybill') {
      showPools({ kind: 'life', text: target.number })
      setDispatch({ part: 'pools' })
    }
  })
  return (
    <Screen title={texts.title} scroll="own">
      <Parts
        label={texts.title}
        parts={dispatchParts}
        names={texts.parts}
        part={part}
        onChange={chosen => setDispatch({ part: chosen })}
        nextLabel={texts.nextPart}
      >
        <Content />
      </Parts>
    </Screen>
  )
}
