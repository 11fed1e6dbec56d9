import { expect, onTestFinished, test } from 'vitest'
import type { ImportProgress } from '../../../renderer/imports/import-preview.ts'
import { type ImportOptions, type ImportSession, startImport } from '../../../renderer/imports/import-session.ts'
import { exportHeader, exportRow, gb18030, toCsv, toXlsx, utf8 } from '../../support/export-file.ts'

const nothingKnown: ImportOptions['lookup'] = async () => ({ head: 3, applications: [] })

function start(bytes: Uint8Array<ArrayBuffer>, options: Partial<ImportOptions> = {}): ImportSession {
  const session = startImport({
    fileName: 'export.csv',
    bytes: bytes.buffer,
    lookup: nothingKnown,
    onProgress: () => {},
    ...options,
  })
  onTestFinished(() => session.cancel())
  return session
}

function manyRows(count: number): Uint8Array<ArrayBuffer> {
  const lines = [toCsv([exportHeader])]
  for (let index = 0; index < count; index++)
    lines.push(
      toCsv([
        exportRow({
          applicationNo: `FP2026110100${String(index >> 1).padStart(6, '0')}`,
          orderNo: String(2_700_000_000 + (index >> 1)),
          number: String(10_000_000 + index),
          title: `上海第${index >> 1}示例有限公司`,
          taxpayerId: index % 1000 === 0 ? '91350100M000100Y44' : '91350100M000100Y43',
        }),
      ]),
    )
  return utf8(lines.join(''))
}

test.each([
  ['CSV', async () => utf8(toCsv([exportHeader, exportRow()]))],
  ['GB18030', async () => gb18030(toCsv([exportHeader, exportRow()]))],
  ['XLSX', async () => toXlsx({ a: [exportHeader, exportRow()] })],
])('a file is read, checked and paged in the worker: %s', async (_, make) => {
  const session = start(await make())
  expect(await session.open({})).toMatchObject({ kind: 'preview', head: 3, rows: { total: 1, new: 1 } })
  const page = await session.page('new', 0, 10)
  expect(page?.lines).toMatchObject([{ row: 2, title: '上海示例科技有限公司', total: 5077581 }])
  const accepted = await session.accepted(0, 100)
  expect(accepted).toMatchObject({ total: 1, applications: [{ key: 'FP20261017000001', delivery: 'pickup' }] })
})

test('the worker asks the window what the desk knows', async () => {
  const first = start(utf8(toCsv([exportHeader, exportRow()])))
  await first.open({})
  const applications = (await first.accepted(0, 10))?.applications ?? []
  const lookup: ImportOptions['lookup'] = async keys => ({
    head: 5,
    applications: applications.filter(({ key }) => keys.includes(key)).map(known => ({ ...known, vanished: [] })),
  })
  const again = start(utf8(toCsv([exportHeader, exportRow({ phone: '13900000000' })])), { lookup })
  expect(await again.open({})).toMatchObject({ kind: 'preview', rows: { changed: 1 } })
  expect((await again.page('changed', 0, 1))?.lines[0]?.changes).toMatchObject([{ field: 'phone', to: '13900000000' }])
})

test('a failing look-up fails the import instead of hanging it', async () => {
  const session = start(utf8(toCsv([exportHeader, exportRow()])), {
    lookup: async () => {
      throw new Error('store gone')
    },
  })
  await expect(session.open({})).rejects.toThrow('store gone')
})

test('a mapping request comes back to the window and is answered in the same session', async () => {
  const session = start(
    utf8(
      toCsv([
        [...exportHeader, '批次'],
        [...exportRow(), 'B7'],
      ]),
    ),
  )
  const asked = await session.open({})
  if (asked?.kind !== 'mapping') throw new Error('not asked')
  expect(await session.open({ [asked.signature]: { 批次: 'ignore' } })).toMatchObject({ kind: 'preview' })
})

test('refused and warned rows come back as a file in the language of the clerk', async () => {
  const session = start(utf8(toCsv([exportHeader, exportRow({ title: null })])))
  await session.open({})
  const text = new TextDecoder().decode((await session.reasons('zh-CN')) ?? undefined)
  expect(text).toContain('没有发票抬头')
})

test('a cancelled import answers null, at once and for good', async () => {
  const session = start(manyRows(20_000))
  const opening = session.open({})
  const before = performance.now()
  session.cancel()
  expect(await opening).toBeNull()
  expect(performance.now() - before).toBeLessThan(100)
  expect(await session.page('new', 0, 1)).toBeNull()
})

test('while 100,000 rows are imported the window keeps answering, and progress is shown', async () => {
  const bytes = manyRows(100_000)
  const progress: ImportProgress[] = []
  const session = start(bytes, { onProgress: step => progress.push(step) })
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  onTestFinished(() => clearInterval(timer))
  const began = performance.now()
  const step = await session.open({})
  expect(step).toMatchObject({ kind: 'preview', rows: { total: 100_000, new: 100_000, warned: 100 } })
  const took = performance.now() - began
  console.info(`100,000 rows in ${Math.round(took)} ms, window blocked ${Math.round(longest)} ms`)
  // Every message is a page or a number; one that carried the rows would block for seconds. A busy machine slows both.
  expect(longest).toBeLessThan(Math.max(500, took / 10))
  expect(progress.length).toBeGreaterThan(50)
  expect((await session.accepted(49_990, 2000))?.applications).toHaveLength(10)
}, 120_000)

test('a worker that gives no sign of life is ended and said so, and nothing is waited for any more', async () => {
  const session = start(manyRows(20_000), { patience: 1 })
  await expect(session.open({})).rejects.toThrow('no sign of the worker')
  await expect(session.open({})).rejects.toThrow('no sign of the worker')
})

test('while the desk looks up what it knows the worker may be silent', async () => {
  const slow: ImportOptions['lookup'] = async () => {
    await new Promise(resolve => setTimeout(resolve, 3000))
    return { head: 3, applications: [] }
  }
  const session = start(utf8(toCsv([exportHeader, exportRow()])), { lookup: slow, patience: 2500 })
  expect(await session.open({})).toMatchObject({ kind: 'preview' })
})
