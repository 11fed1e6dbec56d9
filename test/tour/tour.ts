import type { Locator, Page } from '@playwright/test'
import { type Language, type Texts, textsOf } from '../../shared/i18n/texts.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { type RunningDesk, startDesk } from '../support/start-desk.ts'

/** Who is led through the desk: a photographer, or somebody who examines what is there to be seen. */
export interface Visitor {
  /** A screen or dialog stands as a person would see it. `dark`: it is worth being seen in the dark look too. */
  see(name: string, options?: { readonly dark?: boolean }): Promise<void>
  /** Whether documents are worth making for it. */
  readonly keepsDocuments: boolean
  /** Pressing this button saves a document; Chinese ones bear just this name. */
  keep(button: Locator, name: string, options?: { readonly files?: number }): Promise<void>
}

/** What the scenes share. */
export interface Tour {
  readonly page: Page
  readonly desk: RunningDesk
  readonly cups: PrivateCups
  readonly visitor: Visitor
  /** In the language of the window. */
  readonly texts: Texts
  /** Where a desk is shown in the language of the tour. */
  readonly addressOf: (desk: RunningDesk) => string
  readonly end: () => Promise<void>
}

/** Opens a desk with a printer of its own: at the first run, or as the demo branch. */
export async function beginTour(
  page: Page,
  visitor: Visitor,
  { language = 'zh-CN', demo = true }: { readonly language?: Language; readonly demo?: boolean } = {},
): Promise<Tour> {
  const cups = await PrivateCups.start()
  await cups.addPrinter('HP-LaserJet', { isDefault: true })
  const desk = await startDesk({ demo, env: { CUPS_SERVER: cups.server } })
  const addressOf = ({ url }: RunningDesk) => (language === 'test' ? url.replace('/#', '/?lang=test#') : url)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(addressOf(desk))
  const end = async () => {
    await desk.kill()
    await cups.stop()
  }
  return { page, desk, cups, visitor, texts: textsOf(language), addressOf, end }
}
