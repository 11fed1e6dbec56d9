import { expect, test } from 'vitest'
import { createImportRun } from '../../../../renderer/imports/import-run.ts'
import { pageOf } from '../../../../renderer/imports/judged-file.ts'
import { exportHeader, exportRow, toCsv, utf8 } from '../../../support/export-file.ts'

const row = (index: number, changes: Parameters<typeof exportRow>[0] = {}) =>
  exportRow({ applicationNo: `FP${index}`, orderNo: `300000000${index}`, number: `1000000${index}`, ...changes })

async function open(header: readonly string[], rows: readonly ReturnType<typeof row>[], remembered = {}) {
  const lookup = async () => ({ head: 0, applications: [] })
  const run = createImportRun('export.csv', utf8(toCsv([header, ...rows])), { progress() {}, lookup })
  return { run, step: await run.open(remembered) }
}

test('each finding counts the rows that its part of the list shows', async () => {
  const { run, step } = await open(exportHeader, [
    row(1, { taxpayerId: '91350100M000100Y44' }),
    row(2, { taxpayerId: '91350100M000100Y44', issueDate: '某天' }),
    // Refused, and with a wrong check character besides: that is no warning any more.
    row(3, { taxpayerId: '91350100M000100Y44', status: '待确认' }),
  ])
  if (step.kind !== 'preview') throw new Error(step.kind)
  expect(step.reasons).toEqual([
    { code: 'statusUnknown', severity: 'refuse', rows: 1 },
    { code: 'taxpayerIdCheckCharacter', severity: 'warn', rows: 2 },
    { code: 'dateUnreadable', severity: 'warn', rows: 1 },
  ])
  for (const { code, severity, rows } of step.reasons) {
    const page = pageOf(run.judged(), severity === 'warn' ? 'warned' : 'refused', 0, 10, code)
    expect([page.total, page.lines.length]).toEqual([rows, rows])
    expect(page.lines.every(({ issues }) => issues.some(issue => issue.code === code))).toBe(true)
  }
})

test('a preview says which headers a person has mapped', async () => {
  const header = exportHeader.map(name => (name === '订单号' ? '交易流水' : name))
  const asked = await open(header, [row(1)])
  if (asked.step.kind !== 'mapping') throw new Error(asked.step.kind)
  const { signature } = asked.step
  const mapped = await asked.run.open({ [signature]: { 交易流水: 'orderNo' } })
  expect(mapped).toMatchObject({ kind: 'preview', handMapped: [signature] })
  expect((await open(exportHeader, [row(1)], { [signature]: {} })).step).toMatchObject({ handMapped: [] })
})
