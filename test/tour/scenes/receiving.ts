import { expect } from '@playwright/test'
import { demoExportCsv } from '../../../shared/demo/demo-export.ts'
import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import { chooseFile } from '../../support/choose-file.ts'
import { answerTo } from '../../support/counter-page.ts'
import { openSettings } from '../../support/desk-page.ts'
import { scan } from '../../support/scan.ts'
import { codesOf, demoApplication } from '../../support/sheet-codes.ts'
import type { Tour } from '../tour.ts'

/** Sheets come in, by scan and as a list. */
export async function showReceiving(tour: Tour): Promise<void> {
  const { page, visitor, texts } = tour
  await openReceiving(tour)
  await visitor.see('receiving-nothing-expected')
  await expectSheets(tour)
  await openReceiving(tour)
  await scan(page, codesOf(demoApplication('单雪芹'))[0] ?? '')
  await expect(answerTo(page, 'refused')).toBeVisible()
  await visitor.see('receiving-already-here')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: texts.receiving.expected.all, exact: true }).click()
  await visitor.see('receiving-list')
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeVisible()
  await visitor.see('receiving-confirm')
  await page.keyboard.press('Escape')
}

async function openReceiving({ page, texts }: Tour): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: texts.receiving.title, exact: true })).toBeVisible()
}

/** Imports a few issued sheets without receiving them. */
async function expectSheets({ page, visitor, texts }: Tour): Promise<void> {
  await openSettings(page, texts.settings.sections.counter)
  await page.getByRole('switch', { name: texts.settings.counter.receiveAtImport }).click()
  await page.getByRole('button', { name: texts.settings.save }).click()
  await expect(page.getByText(texts.settings.saved)).toBeVisible()
  await visitor.see('settings-saved')
  await page.keyboard.press('Alt+6')
  await chooseFile(page, 'parcel.csv', parcelCsv())
  await page.getByRole('heading', { name: texts.importsScreen.preview.heading }).waitFor()
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: texts.importsScreen.done.heading })).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Applications of the demo export under other numbers, with sheets of their own. */
function parcelCsv(): string {
  const [, header = '', ...rows] = demoExportCsv(shanghaiDay(new Date().toISOString())).split('\r\n')
  const issuedToday = rows.filter(row => /,7001\d{4},/.test(row)).slice(0, 7)
  const renumbered = issuedToday.map((row, index) =>
    row
      .replace(/^FP(\d{8})\d+/, `FP$1${970_001 + index}`)
      .replace(/,2\d{9},/, `,29${77_000_000 + index},`)
      .replace(/,7001\d{4},/, `,${77_010_000 + index * 7},`),
  )
  return [header, ...renumbered].join('\r\n')
}
