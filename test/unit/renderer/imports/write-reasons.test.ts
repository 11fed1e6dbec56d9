import { expect, test } from 'vitest'
import { createImportRun } from '../../../../renderer/imports/import-run.ts'
import { writeReasons } from '../../../../renderer/imports/write-reasons.ts'
import { ignoredWords } from '../../../../shared/domain/import/header-words.ts'
import { plainHeader } from '../../../../shared/domain/import/headers.ts'
import { type Language, textsOf } from '../../../../shared/i18n/texts.ts'
import { acceptedOf } from '../../../support/accepted-of.ts'
import { exportHeader, exportRow, toCsv, utf8 } from '../../../support/export-file.ts'

async function reasonsOf(rows: Parameters<typeof exportRow>[0][], language: Language = 'zh-CN') {
  const run = await open(utf8(toCsv([exportHeader, ...rows.map(exportRow)])))
  return writeReasons(run.judged(), textsOf(language).importing)
}

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const lookup = async () => ({ head: 0, applications: [] })
  const run = createImportRun('a.csv', bytes, { progress() {}, lookup })
  expect(await run.open({})).toMatchObject({ kind: 'preview' })
  return run
}

test('the list has the columns of the file, the row, the outcome and every reason', async () => {
  const bytes = await reasonsOf([
    {},
    { title: null, number: '05797498', applicationNo: 'FP-B' },
    { applicationNo: 'FP-C', number: '30000000', taxpayerId: '91350100M000100Y44' },
  ])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).split('\r\n')
  expect(lines[0]).toBe([...exportHeader, '原文件行号', '导入结果', '原因'].join(','))
  expect(lines[1]).toMatch(/,3,未导入,发票抬头：没有发票抬头/)
  expect(lines[2]).toMatch(/,4,已检查，有提示,纳税人识别号：.*校验码不对/)
  expect(lines).toHaveLength(4)
})

test('the reasons are in the language of the clerk', async () => {
  const text = new TextDecoder().decode(await reasonsOf([{ title: null }], 'en'))
  expect(text).toContain('Row in file,Import result,Reason')
  expect(text).toContain('Fapiao title: No Fapiao title.')
})

test.each(['zh-CN', 'en'] as const)('the added columns are known and passed over on the way back: %s', language => {
  const { row, result, reason } = textsOf(language).importing.reasonFile
  const ignored = ignoredWords.flatMap(words => words.split(language === 'en' ? ',' : ' ')).map(plainHeader)
  for (const header of [row, result, reason]) expect(ignored).toContain(plainHeader(header))
})

test('no cell runs as a formula, and long digits stay text', async () => {
  const bytes = await reasonsOf([
    { title: '=cmd|x', payer: '+86', remark: '@a', address: '-x', total: '1', phone: '13812345678' },
  ])
  const line = new TextDecoder().decode(bytes).split('\r\n')[1] ?? ''
  expect(line).not.toMatch(/(?:^|,)"?[=+@]/)
  expect(line).toContain("'=cmd|x")
  expect(line).toContain("'-x")
  expect(line).toContain('"\t05797497"')
  expect(line).toContain(',13812345678,')
})

test('the list can be corrected and imported as it is', async () => {
  const run = await open(
    await reasonsOf([{ title: null, payer: '=1+1', remark: '+86' }]).then(bytes => new Uint8Array(bytes)),
  )
  expect(run.judged().refused.map(({ row }) => row.issues.map(issue => issue.code))).toEqual([['titleMissing']])
  const corrected = await reasonsOf([{ payer: '=1+1', remark: '+86', taxpayerId: '91350100M000100Y44' }])
  const again = await open(new Uint8Array(corrected))
  expect(acceptedOf(again)[0]?.personal.bills[0]).toMatchObject({ payer: '=1+1', remark: '+86' })
  expect(acceptedOf(again)[0]?.bills[0]?.number).toBe('05797497')
})
