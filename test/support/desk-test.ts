import { test as base, expect, type Page } from '@playwright/test'
import { type DeskOptions, type RunningDesk, startDesk } from './start-desk.ts'
import { startElectronDesk } from './start-electron-desk.ts'

/** No test prints on a printer of whoever runs it: nothing listens there. */
export const noPrinters = { CUPS_SERVER: '127.0.0.1:9' }

interface DeskFixtures {
  /** What the desk is started with; `test.use` changes it. */
  readonly deskOptions: DeskOptions
  /** A desk of this test's own, shown in its page. */
  readonly desk: RunningDesk
}

const inBrowser = base.extend<DeskFixtures>({
  deskOptions: [{ demo: true }, { option: true }],
  desk: [
    async ({ page, deskOptions }, use) => {
      const errors = collectErrors(page)
      const desk = await startDesk({ ...deskOptions, env: { ...noPrinters, ...deskOptions.env } })
      await page.goto(desk.url)
      await use(desk)
      await desk.kill()
      expect(errors, 'errors in the window').toEqual([])
    },
    { auto: true },
  ],
})

const inElectron = base.extend<DeskFixtures & { readonly program: Awaited<ReturnType<typeof startElectronDesk>> }>({
  deskOptions: [{ demo: true }, { option: true }],
  program: async ({ deskOptions }, use) => {
    const program = await startElectronDesk({ ...deskOptions, env: { ...noPrinters, ...deskOptions.env } })
    await use(program)
    await program.kill()
  },
  page: async ({ program }, use) => use(program.page),
  desk: [
    async ({ program, page }, use) => {
      const errors = collectErrors(page)
      await use(program)
      expect(errors, 'errors in the window').toEqual([])
    },
    { auto: true },
  ],
})

/** A test with a desk of its own in a real browser, or in the real program. An error nobody caught in the window fails it. */
export const test = process.env.DESK_ELECTRON ? (inElectron as unknown as typeof inBrowser) : inBrowser

/** Collects what went wrong in a page without anybody catching it. */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.stack ?? error.message))
  page.on('console', message => {
    // A host that is gone shows as failed requests; the desk itself says so in words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })
  return errors
}

/** Fails unless the whole test went without a mouse. Call it before the page is opened. */
export async function watchForMouse(page: Page): Promise<() => Promise<void>> {
  const presses: string[] = []
  await page.exposeFunction('reportMouse', (what: string) => presses.push(what))
  await page.addInitScript(() => {
    const report = (event: Event) => {
      const { reportMouse } = window as unknown as { reportMouse: (what: string) => void }
      // Keys press buttons too, as clicks without a pointer.
      if (event.isTrusted) reportMouse(event.type)
    }
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) window.addEventListener(type, report, true)
  })
  return async () => expect(presses, 'uses of the mouse').toEqual([])
}
