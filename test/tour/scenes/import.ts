import { expect } from '@playwright/test'
import { demoExportCsv } from '../../../shared/demo/demo-export.ts'
import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import { chooseFile } from '../../support/choose-file.ts'
import type { Tour } from '../tour.ts'

/** The morning's export: columns nobody knows, what would change, and the result. */
export async function showImport({ page, visitor, texts }: Tour): Promise<void> {
  const { importsScreen: screen } = texts
  const today = shanghaiDay(new Date().toISOString())
  const csv = demoExportCsv(today)

  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('button', { name: screen.choose.button })).toBeVisible()
  await visitor.see('import-choose')

  await chooseFile(page, '发票申请（旧模板）.csv', csv.replace('订单号', '单据').replace('付款人姓名', '打款户名'))
  await expect(page.getByRole('heading', { name: screen.mapping.heading })).toBeVisible()
  await visitor.see('import-columns')
  await page.keyboard.press('Escape')

  await chooseFile(page, `发票申请导出-${today}.csv`, csv)
  await expect(page.getByRole('heading', { name: screen.preview.heading })).toBeVisible()
  await visitor.see('import-preview-refused', { dark: true })
  const figures = page.getByRole('tablist', { name: screen.preview.figures }).getByRole('tab')
  for (const [index, category] of [
    [1, 'changed'],
    [0, 'new'],
  ] as const) {
    await figures.nth(index).click()
    await expect(figures.nth(index)).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('row').nth(2)).toBeVisible()
    await visitor.see(`import-preview-${category}`)
  }
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: screen.done.heading })).toBeVisible()
  await visitor.see('import-done')
}
