import { expect, test } from 'vitest'
import { readKeptRows } from '../../../renderer/data/kept-rows.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { createKnownLookup } from '../../../renderer/features/imports/known-lookup.ts'
import { keepImportedRows } from '../../../renderer/features/imports/recall-rows.ts'
import { startImport } from '../../../renderer/imports/import-session.ts'
import type { KeptRows } from '../../../renderer/imports/kept-rows.ts'
import { exportHeader, exportRow, toCsv, toXlsx, utf8 } from '../../support/export-file.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

const rows = Array.from({ length: 40 }, (_, index) =>
  exportRow({
    applicationNo: `FP${index >> 1}`,
    orderNo: String(2_700_000_000 + (index >> 1)),
    number: String(10_000_000 + index),
  }),
)
const phone = exportHeader.indexOf('收件电话')
const changed = rows.map((cells, index) => (index >> 1 === 2 ? cells.with(phone, '13900000000') : cells))

test.each([
  ['CSV', async (file: typeof rows) => utf8(toCsv([exportHeader, ...file]))],
  ['XLSX', async (file: typeof rows) => toXlsx({ 导出: [exportHeader, ...file] })],
])('the next day of a %s only the changed application is looked up and stored', async (_, make) => {
  const ledger = createMemoryLedger()
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)

  async function importFile(file: typeof rows) {
    const asked: string[] = []
    const { lookup } = createKnownLookup(db)
    const session = startImport({
      fileName: '导出',
      bytes: (await make(file)).buffer as ArrayBuffer,
      lookup: (keys, sheets) => {
        asked.push(...keys)
        return lookup(keys, sheets)
      },
      onProgress: () => {},
    })
    const { head, content } = await readKeptRows(db)
    const preview = await session.open({}, { program: '1', head, rows: content as KeptRows | null })
    if (preview?.kind !== 'preview') throw new Error('no preview')
    const atStart = [...asked]
    const lines = (await session.page('unchanged', 0, 50))?.lines ?? []
    const accepted = (await session.accepted(0, 100))?.applications ?? []
    const entry = ledger.importAll(accepted)
    valued(await projection.applyAcknowledged(entry))
    await keepImportedRows(db, await session.keep(), { head, seq: entry.seq })
    session.cancel()
    return { counts: preview.applications, asked: atStart, lines, accepted: accepted.map(({ key }) => key) }
  }

  expect(await importFile(rows)).toMatchObject({ counts: { new: 20, unchanged: 0 }, lines: [] })
  const second = await importFile(changed)
  expect(second).toMatchObject({ counts: { new: 0, changed: 1, unchanged: 19 }, asked: ['FP2'], accepted: ['FP2'] })
  expect(second.lines).toHaveLength(19)
  expect(second.lines[0]).toMatchObject({
    row: 2,
    key: 'FP0',
    bills: 2,
    total: 2 * 5_077_581,
    title: '上海示例科技有限公司',
  })
  expect((await importFile(changed)).asked).toEqual(['FP2'])
  expect((await importFile(changed)).asked).toEqual([])
})
