import { expect, test } from 'vitest'
import type { RecordCommand } from '../../../../renderer/data/projection.ts'
import { closeKeeper, openKeeper, saveStockScans } from '../../../../renderer/features/stock-take/open-keeper.ts'
import { openFreshStore } from '../../../support/fresh-store.ts'

test('the end of a count, answered late, does not let the keeper of the next one go', async () => {
  const db = await openFreshStore()
  const recorded: unknown[] = []
  const record = (async (command: unknown) => {
    recorded.push(command)
    return { ok: true, value: null }
  }) as unknown as RecordCommand
  await openKeeper(db, record, 'SH-P20261122-001')
  const next = await openKeeper(db, record, 'SH-P20261122-002')
  closeKeeper('SH-P20261122-001')
  next.add({ what: 'unknown', code: '3100251130-99999999' })
  await saveStockScans()
  expect(recorded).toEqual([{ kind: 'scanStock', sheets: [], unknown: ['3100251130-99999999'] }])

  closeKeeper('SH-P20261122-002')
  expect(await openKeeper(db, record, 'SH-P20261122-002')).not.toBe(next)
  closeKeeper()
})
