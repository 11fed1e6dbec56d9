import { expect } from '@playwright/test'
import { runCommand } from '../../support/desk-page.ts'
import { readEntries } from '../../support/read-ledger.ts'
import { scan } from '../../support/scan.ts'
import { codeOf, demoToday } from '../../support/sheet-codes.ts'
import type { Tour } from '../tour.ts'

/** The supervisor's day: the numbers of the month, a count of the drawer, the close. */
export async function showSupervisor(tour: Tour): Promise<void> {
  await showOverview(tour)
  await showStockTake(tour)
  await showClose(tour)
  await showReportFiles(tour)
}

async function goTo({ page, texts }: Tour, part: keyof Tour['texts']['reports']['parts']): Promise<void> {
  await page.keyboard.press('Alt+5')
  const tab = page.getByRole('tab', { name: texts.reports.parts[part], exact: true })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function showOverview(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  const { reports } = texts
  await goTo(tour, 'overview')
  await runCommand(page, reports.range.named.month)
  const tile = page
    .getByRole('button', { name: new RegExp(escaped(reports.opens(reports.tile.handovers, '§'))) })
    .first()
  await expect(tile).toBeVisible()
  await visitor.see('reports-overview', { dark: true })
  await page.getByRole('region', { name: reports.ages.title }).scrollIntoViewIfNeeded()
  await visitor.see('reports-overview-below')
  await tile.click()
  await expect(page.getByRole('grid', { name: reports.tile.handovers })).toBeVisible()
  await visitor.see('reports-list')
  await page.keyboard.press('Escape')
}

/** A text with a number in it, for any number. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace('§', String.raw`[\d,]+`)
}

async function showStockTake({ page, visitor, texts, desk }: Tour): Promise<void> {
  const { stockTake } = texts
  await page.keyboard.press('Alt+4')
  await expect(page.getByText(stockTake.idle.empty)).toBeVisible()
  await visitor.see('stock-take-begin')
  await page.keyboard.press('F9')
  await expect(page.getByText(stockTake.counting.counted).first()).toBeVisible()
  const codes = demoToday().flatMap(({ bills }) => bills.flatMap(bill => (bill.sheet ? [codeOf(bill)] : [])))
  for (const code of [...codes.slice(-60), '3100251130 99999999']) await scan(page, code)
  await expect(page.getByRole('region', { name: stockTake.counting.unknown })).toContainText('99999999')
  await visitor.see('stock-take', { dark: true })
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visitor.see('stock-take-finish')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => readEntries(desk.dataFolder, 'stockTaken').length).toBe(1)
  await visitor.see('stock-take-result')
}

async function showClose(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  const { closing } = texts
  await goTo(tour, 'closing')
  await expect(page.getByText(closing.balanced)).toBeVisible()
  await visitor.see('close')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visitor.see('close-question')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('grid', { name: closing.earlier.title })).toBeVisible()
  await visitor.see('close-done')
}

async function showReportFiles(tour: Tour): Promise<void> {
  const { page, visitor, texts, desk } = tour
  await goTo(tour, 'files')
  await expect(page.getByRole('region', { name: texts.reportFiles.heading })).toBeVisible()
  await visitor.see('report-files')
  const day = readEntries(desk.dataFolder, 'dayClosed').at(-1)?.body.day ?? ''
  await visitor.keep(page.getByRole('button', { name: texts.reportFiles.make }), `report-${day}`, { files: 3 })
}
