import { expect, type Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { listUnreachable } from '../support/list-unreachable.ts'
import { settle } from './settle.ts'

/** Notes at every screen and dialog what keeps somebody from using it. */
export class Examiner {
  readonly found: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async see(name: string): Promise<void> {
    await settle(this.#page)
    await this.#runAxe(name)
    for (const control of await listUnreachable(this.#page)) this.found.push(`${name}: no Tab leads to ${control}`)
    await this.#page.emulateMedia({ colorScheme: 'dark' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    // Of all rules only that of contrast depends on the look.
    await this.#runAxe(`${name} (dark)`, ['color-contrast'])
    await this.#page.emulateMedia({ colorScheme: 'light' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  }

  async #runAxe(where: string, rules?: readonly string[]): Promise<void> {
    const page = this.#page
    // Once in a document; it is large. As a script tag the content security policy would refuse it.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
    const options: RunOptions = { resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) }
    const { violations } = await page.evaluate(
      given => (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(given),
      options,
    )
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      for (const { html, failureSummary } of nodes) this.found.push(`${where}: ${id} ${html} ${failureSummary ?? ''}`)
    }
  }
}
