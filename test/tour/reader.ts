import type { Page } from '@playwright/test'
import { collectWords } from '../support/collect-words.ts'
import { untranslated } from '../support/known-words.ts'
import { settle } from './settle.ts'

/** What is the same in every language. */
const untouchable = [
  // Keys as they stand on the keyboard.
  /^(F\d+|Esc|Escape|Enter|Space|Tab|Ctrl[ +][A-Z]|Alt[ +](\d|←|→|1…9)|Alt ←\/→|Shift ↑↓)$/,
  // Numbers of batches, manifests and the like, waybill numbers, whole or in groups, and accounts of tests.
  /^(SH-[LMEPD]\d{8}-\d{3}|SF[\d ]{2,17}|E2E-\d+)$/,
  // Paper and programs, and how each language calls itself.
  /^(A[45]|CUPS|ECONNREFUSED|中文|English)$/,
  // Amounts in capitals are Chinese on every Fapiao.
  /^人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/,
  // Stations, folders and hashes; files named after a day.
  /^(desk-[0-9a-f]+|\/\S+|[0-9a-f]{64}|demo-[\d-]+\.csv|发票申请导出-[\d-]+\.csv|fapiao-desk-desk-[0-9a-f]+-\d+T\d+Z-\d+\.fdbackup)$/,
]

/** Notes at every screen and dialog what is not in the test language. */
export class Reader {
  readonly found = new Set<string>()
  readonly #page: Page
  readonly #known: readonly string[]
  readonly #seen = new Set<string>()

  constructor(page: Page, known: readonly string[]) {
    this.#page = page
    this.#known = known
  }

  async see(name: string): Promise<void> {
    await settle(this.#page)
    for (const text of await collectWords(this.#page)) {
      if (this.#seen.has(text) || untouchable.some(form => form.test(text))) continue
      this.#seen.add(text)
      const rest = untranslated(text, this.#known)
      if (rest) this.found.add(`${name}: ${rest} (in: ${text})`)
    }
  }
}
