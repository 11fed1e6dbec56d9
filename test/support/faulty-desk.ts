import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { onTestFinished } from 'vitest'
import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { HostClient } from '../../shared/host/client.ts'
import { setPassphrase } from './back-up.ts'
import { callDesk } from './call-desk.ts'
import { DeskLoad } from './desk-load.ts'
import { noPrinters } from './desk-test.ts'
import { findLosses } from './find-losses.ts'
import { answerOf } from './label-desk.ts'
import { makeFolder } from './open-host.ts'
import { compareStores, readPosition, readStore, type StoreRows } from './read-store.ts'
import { type RealBrowser, startBrowser } from './real-browser.ts'
import { signInSupervisor } from './signed-in-host.ts'
import { type RunningDesk, startDesk } from './start-desk.ts'
import { waitFor } from './wait-for.ts'

/** The built desk in a real browser, both in processes of their own, to be struck. */
export class FaultyDesk {
  readonly acknowledged: Pick<Entry, 'seq' | 'hash'>[] = []
  readonly #folder: string
  readonly #profile: string
  readonly #random: SeededRandom
  readonly #env: Readonly<Record<string, string>>
  readonly #busy = { recorders: 4, importOf: () => 50 + this.#random.below(250) }
  #desk: RunningDesk | null = null
  #browser: RealBrowser | null = null
  #port = 0
  #first = 4

  private constructor(folder: string, random: SeededRandom, env: Readonly<Record<string, string>>) {
    this.#folder = join(folder, 'data')
    this.#profile = join(folder, 'profile')
    this.#random = random
    this.#env = env
  }

  /** Starts a desk in a folder of its own, its window signed in; ended with the test. */
  static async start(random: SeededRandom, env: Readonly<Record<string, string>> = {}): Promise<FaultyDesk> {
    const faulty = new FaultyDesk(await makeFolder(), random, env)
    onTestFinished(() => faulty.end())
    await faulty.restart()
    return faulty
  }

  get client(): HostClient {
    return callDesk(this.desk.url)
  }

  get desk(): RunningDesk {
    if (!this.#desk) throw new Error('the host is down')
    return this.#desk
  }

  get browser(): RealBrowser {
    if (!this.#browser) throw new Error('the browser is down')
    return this.#browser
  }

  /** Starts whatever is down, signs in and waits until the window has followed the ledger. */
  async restart(): Promise<void> {
    this.#desk ??= await startDesk({ dataFolder: this.#folder, port: this.#port, env: { ...noPrinters, ...this.#env } })
    this.#port = Number(new URL(this.#desk.url).port)
    await signInSupervisor(this.client)
    const { passphraseSet } = answerOf(await this.client.call('backup.status', {}))
    if (!passphraseSet) await setPassphrase(this.client)
    this.#browser ??= await startBrowser(this.#profile)
    // The address of a new run differs in its fragment only, which would load nothing.
    await this.#browser.page.goto('about:blank')
    await this.#browser.page.goto(this.#desk.url)
    await this.waitUntilFollowed()
  }

  /** Works as a busy counter does, backing up meanwhile, until the host or the browser is gone. */
  async work(): Promise<void> {
    const load = this.#nextLoad()
    this.browser.page.once('close', () => load.stop())
    const working = load.keepWorking(this.#busy)
    const { client } = this
    const backups = setInterval(() => void client.call('backup.begin', {}), 100)
    await working
    clearInterval(backups)
  }

  /** Waits until so many entries have been acknowledged in all; on a busy machine the first takes a while. */
  async untilAcknowledged(count: number): Promise<void> {
    await waitFor('acknowledged entries', () => this.acknowledged.length >= count)
  }

  /** Works for so many milliseconds. */
  async workFor(milliseconds: number): Promise<void> {
    const load = this.#nextLoad()
    setTimeout(() => load.stop(), milliseconds)
    await load.keepWorking(this.#busy)
  }

  #nextLoad(): DeskLoad {
    const load = new DeskLoad({
      client: this.client,
      random: this.#random,
      first: this.#first,
      onAcknowledged: ({ seq, hash }) => this.acknowledged.push({ seq, hash }),
    })
    this.#first += 1_000_000
    return load
  }

  /** Another tab with the origin of the desk that knows no token: it never opens the store. */
  async openIdleTab(): Promise<Page> {
    const tab = await this.browser.context.newPage()
    await tab.goto(new URL('/', this.desk.url).href)
    return tab
  }

  /** Another window of the same desk in the same browser. */
  async openWindow(): Promise<Page> {
    const page = await this.browser.context.newPage()
    await page.goto(this.desk.url)
    await this.waitUntilFollowed(page)
    return page
  }

  /** Throws the store away while the window shows it, as a browser does whose disk is full or whose user clears its data. */
  async resetStore(): Promise<void> {
    const browser = await this.browser.context.newCDPSession(this.browser.page)
    const { origin } = new URL(this.desk.url)
    await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await browser.detach()
  }

  async kill(what: 'host' | 'browser' | 'both'): Promise<void> {
    const [host, browser] = [this.#desk, this.#browser]
    if (what !== 'browser') this.#desk = null
    if (what !== 'host') this.#browser = null
    await Promise.all([what !== 'browser' && host?.stop('SIGKILL'), what !== 'host' && browser?.kill()])
  }

  /** What is lost, doubled or half, and every row in which the store differs from one built anew. */
  async findLosses(): Promise<readonly string[]> {
    const losses = await findLosses(this.client, this.#folder, this.acknowledged)
    const ours = await readStore(this.browser.page)
    const rebuilt = await this.rebuildElsewhere()
    return [...losses, ...(ours ? compareStores(ours, rebuilt) : ['no store'])]
  }

  /** The rows of a store that another browser has just built from the ledger. */
  async rebuildElsewhere(): Promise<StoreRows> {
    const page = await this.browser.openPrivatePage()
    await page.goto(this.desk.url)
    await this.waitUntilFollowed(page)
    const rows = await readStore(page)
    await page.context().close()
    return rows ?? {}
  }

  /** Waits until the store of a window stands at the last entry. */
  async waitUntilFollowed(page = this.browser.page): Promise<void> {
    const { head } = answerOf(await this.client.call('desk.status', {}))
    await waitFor(`the store to follow to ${head.seq}`, async () => {
      const position = await readPosition(page)
      return position?.seq === head.seq && position.hash === head.hash
    })
  }

  async end(): Promise<void> {
    await this.kill('both')
  }
}
