import { expect } from '@playwright/test'
import { labelSizes } from '../../../shared/domain/settings.ts'
import type { Courier } from '../../../shared/domain/waybill.ts'
import { callHost } from '../../support/call-host.ts'
import { chooseFile } from '../../support/choose-file.ts'
import { readEntries } from '../../support/read-ledger.ts'
import { reserveLabels } from '../../support/reserve-labels.ts'
import { scan } from '../../support/scan.ts'
import type { Tour } from '../tour.ts'

const couriers: readonly Courier[] = ['sf', 'yunda']
const NUMBERS = 'SF1409900000001\nSF1409900000002\nSF1409900000002\nSF12\n'

/** A courier's day: what is to be sent, its labels, its collection and manifest, the numbers, the report back. */
export async function showDispatch(tour: Tour): Promise<void> {
  await showToMail(tour)
  await showLabels(tour)
  await showCollection(tour)
  await showPools(tour)
  await showCentralExport(tour)
  if (tour.visitor.keepsDocuments) for (const courier of couriers) await keepLabels(tour, courier)
}

async function goTo({ page, texts }: Tour, part: keyof Tour['texts']['dispatch']['parts']): Promise<void> {
  await page.keyboard.press('Alt+3')
  const tab = page.getByRole('tab', { name: texts.dispatch.parts[part], exact: true })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function showToMail(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  const { toMail } = texts
  await goTo(tour, 'toMail')
  const list = page.getByRole('grid', { name: toMail.list })
  await expect(list.getByRole('row').nth(6)).toBeVisible()
  await visitor.see('dispatch-to-mail', { dark: true })

  await page
    .getByRole('button', { name: /4/ })
    .filter({ hasText: toMail.filter.problems('4') })
    .click()
  await expect(list.getByRole('row')).toHaveCount(5)
  await list.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: toMail.detail.region })).toBeVisible()
  await visitor.see('dispatch-parcel')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: toMail.filter.problems('4') }).click()

  await list.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: toMail.reserve.action })).toBeVisible()
  await visitor.see('dispatch-reserve')
  await page.keyboard.press('F9')
}

async function showLabels({ page, visitor, texts }: Tour): Promise<void> {
  const { labelBatches } = texts
  await expect(page.getByRole('tab', { name: texts.dispatch.parts.labels })).toHaveAttribute('aria-selected', 'true')
  const labels = page.getByRole('grid', { name: labelBatches.labels })
  await expect(labels.getByText(labelBatches.standing.printed).first()).toBeVisible({ timeout: 60_000 })
  await visitor.see('labels-printed', { dark: true })
  await labels.getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visitor.see('label-one')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function showCollection(tour: Tour): Promise<void> {
  const { page, visitor, texts, desk } = tour
  const { collection, dispatch } = texts
  // Everything that was printed waits; the courier takes all but the last of each.
  for (const courier of couriers) {
    const { numbers } = await reserveOwn(tour, courier)
    await goTo(tour, 'collection')
    const chosen = page.getByRole('radio', { name: dispatch.courier[courier] })
    if (!(await chosen.isChecked())) await page.keyboard.press('F3')
    await expect(chosen).toBeChecked()
    for (const number of numbers.slice(0, -1)) {
      await scan(page, number)
      await expect(page.locator('[data-feedback=accepted] > *')).toBeVisible()
    }
    await expect
      .poll(() => readEntries(desk.dataFolder, 'parcelCollected').filter(({ body }) => body.courier === courier).length)
      .toBe(numbers.length - 1)
    await visitor.see(`collection-${courier}`)
    await page.keyboard.press('F9')
    await expect(page.getByRole('dialog', { name: collection.close.title(dispatch.courier[courier]) })).toBeVisible()
    if (courier === 'sf') await visitor.see('collection-close')
    await page.keyboard.press('F9')
    const manifest = page.getByRole('dialog', { name: /SH-M\d+/ })
    await expect(manifest.getByRole('img', { name: collection.manifest.preview })).toBeVisible()
    if (courier === 'sf') await visitor.see('manifest')
    await visitor.keep(manifest.getByRole('button', { name: collection.manifest.save }), `manifest-${courier}`)
    await page.keyboard.press('Escape')
    await expect(manifest).toBeHidden()
  }
}

/** Parcels whose waybills the courier printed. */
async function reserveOwn({ page, desk }: Tour, courier: Courier): Promise<{ readonly numbers: readonly string[] }> {
  const { numbers, applications } = await reserveLabels(page, desk.dataFolder, 9, courier)
  await callHost(page, 'ledger.record', {
    command: { kind: 'voidWaybills', waybills: numbers, reason: '改用预印运单' },
  })
  const own = numbers.map((_, index) => (courier === 'sf' ? `SF770000000000${index}` : `770000000000${index}`))
  for (const [index, { key, bills, delivery }] of applications.entries()) {
    const sheets = bills.flatMap(({ sheet }) => sheet ?? [])
    if (delivery !== courier) {
      const change = {
        kind: 'changeDelivery',
        application: key,
        from: delivery,
        to: courier,
        reason: '客户要求',
      } as const
      await callHost(page, 'ledger.record', { command: change })
    }
    const command = { kind: 'useOwnWaybill', courier, waybill: own[index] ?? '', application: key, sheets } as const
    await callHost(page, 'ledger.record', { command })
  }
  return { numbers: own }
}

async function showPools(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  await goTo(tour, 'pools')
  await expect(page.getByRole('grid').first()).toBeVisible()
  await visitor.see('waybill-pools')
  await chooseFile(page, 'waybills.txt', NUMBERS)
  await expect(page.getByText(texts.pools.file.preview).first()).toBeVisible()
  await visitor.see('waybill-file')
  await page.keyboard.press('Escape')
}

async function showCentralExport(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  await goTo(tour, 'centralExport')
  await expect(page.getByRole('grid', { name: texts.centralExport.list })).toBeVisible()
  await visitor.see('report-back')
}

/** Twenty labels and more of a courier on each stock, as they are printed. */
async function keepLabels(tour: Tour, courier: Courier): Promise<void> {
  const { page, visitor, texts, desk } = tour
  const { batchNo } = await reserveLabels(page, desk.dataFolder, 20, courier)
  for (const size of labelSizes) {
    const { printers } = await callHost(page, 'settings.get', {})
    const label = { ...printers.label, paper: size }
    await callHost(page, 'settings.change', { patch: { printers: { ...printers, label } } })
    await page.reload()
    await expect(page.getByRole('navigation')).toBeVisible()
    await goTo(tour, 'labels')
    const batch = page.getByRole('region', { name: texts.labelBatches.open(batchNo) })
    await expect(batch.getByText(texts.labelBatches.stock(size), { exact: false })).toBeVisible()
    await visitor.keep(batch.getByRole('button', { name: texts.labelBatches.savePdf }), `label-${courier}-${size}`)
  }
}
