import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../support/desk-page.ts'
import { listUnreachable } from '../support/list-unreachable.ts'
import { showFirstRun } from '../tour/scenes/first-run.ts'
import { scenes } from '../tour/scenes.ts'
import { settle } from '../tour/settle.ts'
import { beginTour, type Visitor } from '../tour/tour.ts'

/** Notes at every screen and dialog what keeps somebody from using it. */
class Examiner implements Visitor {
  readonly found: string[] = []
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async see(name: string): Promise<void> {
    await settle(this.#page)
    await this.#runAxe(name, [])
    for (const control of await listUnreachable(this.#page)) this.found.push(`${name}: no Tab leads to ${control}`)
    await this.#page.emulateMedia({ colorScheme: 'dark' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    // Of all rules only that of contrast depends on the look.
    await this.#runAxe(`${name} (dark)`, ['color-contrast'])
    await this.#page.emulateMedia({ colorScheme: 'light' })
    await expect(this.#page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  }

  async keep(): Promise<void> {
    // How a slip is saved has nothing to do with who can use it.
  }

  async #runAxe(where: string, rules: readonly string[]): Promise<void> {
    const axe = new AxeBuilder({ page: this.#page }).setLegacyMode(true)
    if (rules.length > 0) axe.withRules([...rules])
    const { violations } = await axe
      .options({ ...(rules.length > 0 && { runOnly: [...rules] }), resultTypes: ['violations'] })
      .analyze()
    for (const { id, impact, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue
      for (const { html, failureSummary } of nodes) this.found.push(`${where}: ${id} ${html} ${failureSummary ?? ''}`)
    }
  }
}

test('first run and sign-in: everybody can use them', async ({ page }) => {
  const examiner = new Examiner(page)
  const tour = await beginTour(page, examiner, { demo: false })
  await showFirstRun(tour, 'zh-CN')
  await tour.end()
  expect(examiner.found).toEqual([])
})

for (const [name, show] of Object.entries(scenes)) {
  test(`${name}: everybody can use it`, async ({ page }) => {
    const examiner = new Examiner(page)
    const tour = await beginTour(page, examiner)
    await signIn(page, '朱琴琴')
    await show(tour)
    await tour.end()
    expect(examiner.found).toEqual([])
  })
}
