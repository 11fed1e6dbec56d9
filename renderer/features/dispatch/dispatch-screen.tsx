import { Tabs } from '@mantine/core'
import type { ComponentType } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { useArrival } from '../../ui/navigation.ts'
import { Screen } from '../../ui/screen.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { CentralExport } from './central-export/central-export.tsx'
import { Collection } from './collection/collection.tsx'
import classes from './dispatch-screen.module.css'
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
  useKeys({ F6: { label: texts.nextPart, run: () => setDispatch({ part: after(part) }) } })
  return (
    <Screen title={texts.title} scroll="own">
      <Tabs
        className={classes.tabs}
        variant="pills"
        keepMounted={false}
        value={part}
        onChange={value => setDispatch({ part: dispatchParts.find(one => one === value) ?? 'toMail' })}
      >
        <Tabs.List className={classes.list} aria-label={texts.title}>
          {dispatchParts.map(one => (
            <Tabs.Tab key={one} value={one} className={classes.tab}>
              {texts.parts[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part} className={classes.panel}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

function after(part: DispatchPart): DispatchPart {
  return dispatchParts[(dispatchParts.indexOf(part) + 1) % dispatchParts.length] ?? 'toMail'
}
