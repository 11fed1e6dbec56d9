import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import type { DeskOptions, RunningDesk } from './start-desk.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A desk of a test in the real program, with its window. `npm run e2e:electron` has built it and names the program. */
export async function startElectronDesk(options: DeskOptions): Promise<RunningDesk & { readonly page: Page }> {
  const { demo = false, dataFolder, env = {} } = options
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'desk-'))
  // Chromium refuses to start as root with its sandbox.
  const asRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: process.env.DESK_ELECTRON ?? '',
    args: [root, `--data=${folder}`, ...(demo ? ['--demo'] : []), ...(asRoot ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), ...env, LC_ALL: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' },
    chromiumSandbox: !asRoot,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const child = app.process()
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal)
    const forced = setTimeout(() => child.kill('SIGKILL'), 10_000)
    const code = await ended
    clearTimeout(forced)
    return code
  }
  const kill = async () => {
    await app.close().catch(() => stop('SIGKILL'))
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const page = await app.firstWindow()
  return { page, url: 'app://desk/', dataFolder: folder, process: child, output: () => output, stop, kill }
}
