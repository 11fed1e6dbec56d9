import { Activity } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Dialog } from '../../../../renderer/ui/dialog.tsx'
import { deliverScan, useScanHandler } from '../../../../renderer/ui/scan-router.ts'
import { clear, show } from './render.tsx'

const got: string[] = []

afterEach(async () => {
  await clear()
  got.length = 0
})

interface HandlerProps {
  readonly name: string
  readonly takes?: boolean
  readonly priority?: number
}

function Handler({ name, takes = true, priority = 0 }: HandlerProps) {
  useScanHandler(scan => {
    got.push(`${name} ${scan}`)
    return takes
  }, priority)
  return null
}

test('a scan that nobody takes is reported, not lost', async () => {
  await show(<Handler name="deaf" takes={false} />)
  expect(deliverScan('x')).toBe(false)
  expect(got).toEqual(['deaf x'])
})

test('the newest handler comes first and may leave a scan to the next', async () => {
  await show([<Handler key="a" name="look-up" />, <Handler key="b" name="handover" takes={false} />])
  expect(deliverScan('x')).toBe(true)
  expect(got).toEqual(['handover x', 'look-up x'])
})

test('a higher priority comes before a newer handler', async () => {
  await show([<Handler key="a" name="handover" priority={1} />, <Handler key="b" name="look-up" />])
  deliverScan('x')
  expect(got).toEqual(['handover x'])
})

test('an open dialog keeps scans from the screen beneath', async () => {
  await show(
    <>
      <Handler name="screen" priority={9} />
      <Dialog opened title="dialog" onClose={() => undefined}>
        <Handler name="dialog" takes={false} />
      </Dialog>
    </>,
  )
  expect(deliverScan('x')).toBe(false)
  expect(got).toEqual(['dialog x'])
})

test('an area that is not shown hears no scans, and hears them again when it is', async () => {
  const area = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Handler name="area" />
    </Activity>
  )
  await show(area('visible'))
  await show(area('hidden'))
  expect(deliverScan('x')).toBe(false)
  await show(area('visible'))
  expect(deliverScan('y')).toBe(true)
  expect(got).toEqual(['area y'])
})
