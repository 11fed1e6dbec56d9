import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { collectErrors } from '../support/desk-test.ts'
import { acts } from './acts.ts'
import { Gallery } from './gallery.ts'
import { showFirstRun } from './scenes/first-run.ts'
import { beginTour } from './tour.ts'

const out = process.env.TOUR_OUT ?? join(tmpdir(), 'desk-tour')

for (const [language, suffix] of [
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const) {
  test(`the desk in ${language}`, async ({ page }) => {
    const errors = collectErrors(page)
    const tour = await beginTour(page, new Gallery(page, out, suffix), { language, demo: false })
    await showFirstRun(tour, language)
    for (const show of Object.values(acts).flat()) await show(tour)
    await tour.end()
    expect(errors).toEqual([])
  })
}
