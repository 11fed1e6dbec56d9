import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test, vi } from 'vitest'
import { DatabaseContext, useApplication, useApplications, useWaiting } from '../../../renderer/data/hooks.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'

function Lengths({ onShow }: { readonly onShow: (length: number) => void }) {
  const waiting = useWaiting()
  useEffect(() => {
    if (waiting) onShow(waiting.length)
  }, [waiting, onShow])
  return <p>{waiting?.length}</p>
}

function Screen() {
  const waiting = useWaiting()
  const rows = useApplications(waiting ?? [])
  const first = useApplication('FP1')
  return (
    <p>
      {first?.custody[sampleSheet(1)]?.place} {rows?.map(row => row.key).join(',')}
    </p>
  )
}

test('what is shown follows the ledger', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 }), sampleApplication({ first: 5 })])
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
  root.render(
    <DatabaseContext value={db}>
      <Screen />
    </DatabaseContext>,
  )
  await vi.waitFor(() => expect(place.textContent).toBe('branch FP1,FP5'))
  valued(await projection.applyAcknowledged(ledger.record(handOver('FP1', [1]))))
  await vi.waitFor(() => expect(place.textContent).toBe('handedOver FP5'))
})

test('a list of all that waits changes once with an import, however many parts it is applied in', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 })])
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
  const shown: number[] = []
  root.render(
    <DatabaseContext value={db}>
      <Lengths onShow={length => shown.push(length)} />
    </DatabaseContext>,
  )
  await vi.waitFor(() => expect(place.textContent).toBe('1'))
  ledger.importAll(Array.from({ length: 900 }, (_, index) => sampleApplication({ first: 10 + index * 5 })))
  valued(await projection.catchUp())
  await vi.waitFor(() => expect(place.textContent).toBe('901'))
  expect(shown).toEqual([1, 901])
})
