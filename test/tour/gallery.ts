import { mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { settle } from './settle.ts'
import type { Visitor } from './tour.ts'

/** Where the pictures and the saved documents of one language go: numbered in the order they are taken. */
export class Gallery implements Visitor {
  readonly keepsDocuments = true
  readonly #page: Page
  readonly #folder: string
  readonly #suffix: string
  #count = 0

  constructor(page: Page, folder: string, suffix: string) {
    mkdirSync(folder, { recursive: true })
    this.#page = page
    this.#folder = folder
    this.#suffix = suffix
  }

  /** Takes a picture; `dark` takes the same in the dark look as well. */
  async see(name: string, { dark = false } = {}): Promise<void> {
    this.#count += 1
    const number = String(this.#count).padStart(2, '0')
    await settle(this.#page)
    await this.#take(`${number}-${name}-${this.#suffix}.png`)
    if (!dark) return
    await this.#page.emulateMedia({ colorScheme: 'dark' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await this.#take(`${number}-${name}-dark-${this.#suffix}.png`)
    await this.#page.emulateMedia({ colorScheme: 'light' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  }

  /** Saves the documents that pressing the button downloads. */
  async keep(button: Locator, name: string, { files = 1 } = {}): Promise<void> {
    const downloads: Download[] = []
    const note = (download: Download) => downloads.push(download)
    this.#page.on('download', note)
    await button.click()
    await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(files)
    this.#page.off('download', note)
    const language = this.#suffix === 'zh' ? '' : `-${this.#suffix}`
    for (const file of downloads)
      await file.saveAs(join(this.#folder, `${name}${language}${extname(file.suggestedFilename())}`))
  }

  async #take(file: string): Promise<void> {
    await this.#page.screenshot({ path: join(this.#folder, file), animations: 'disabled', caret: 'hide' })
  }
}
