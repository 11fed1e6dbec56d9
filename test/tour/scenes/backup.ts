import { expect } from '@playwright/test'
import { openSettings, typeInto } from '../../support/desk-page.ts'
import type { Tour } from '../tour.ts'

/** The backups from their first step to a stick that is missing, and what the program is made of. */
export async function showBackup({ page, visitor, texts }: Tour): Promise<void> {
  const { section, passphrase, places } = texts.backup
  await openSettings(page, texts.settings.sections.backup)
  await typeInto(page, page.getByLabel(passphrase.field), 'too short')
  await page.keyboard.press('Enter')
  await expect(page.getByText(passphrase.tooShort)).toBeVisible()
  await visitor.see('settings-backup-first', { dark: true })
  await typeInto(page, page.getByLabel(passphrase.field), 'correct horse battery')
  await typeInto(page, page.getByLabel(passphrase.again), 'correct horse battery')
  await typeInto(page, page.getByLabel(passphrase.pin), '802613')
  await page.keyboard.press('Enter')
  await expect(page.getByText(section.done)).toBeVisible()
  await visitor.see('settings-backup', { dark: true })

  await typeInto(page, page.getByLabel(places.folder), '/nowhere/desk-backup')
  await page.keyboard.press('Enter')
  await expect(page.getByText(section.fault.backupFolderMissing.title)).toBeVisible()
  await page.getByText(section.fault.backupFolderMissing.title).scrollIntoViewIfNeeded()
  await visitor.see('settings-backup-fault', { dark: true })

  await openSettings(page, texts.settings.sections.about)
  await page.getByRole('button', { name: texts.settings.about.showLicences }).click()
  await page.getByRole('grid', { name: texts.settings.about.licencesTitle }).press('ArrowDown')
  await expect(page.getByText('Permission is hereby granted').first()).toBeVisible()
  await visitor.see('licences', { dark: true })
  await page.keyboard.press('Escape')
}
