import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { askForFocus } from '../host/ask-for-focus.ts'
import type { Host } from '../host/create-host.ts'
import { openHost } from '../host/open-host.ts'
import { listRendererFiles } from '../host/renderer-files.ts'
import { readStartOptions } from '../host/start-options.ts'
import { systemTexts } from '../host/system-texts.ts'
import { listenForFolder } from './choose-port.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { keepWindow, type WindowKeeper } from './keep-window.ts'
import { createDeskServer } from './server.ts'

const options = readStartOptions(process.argv.slice(2))
const texts = systemTexts().shell
const newSecret = () => randomBytes(24).toString('base64url')
const token = newSecret()
const focusSecret = newSecret()
const tickets = new Set<string>()

function fail(reason: string): never {
  console.error(reason)
  process.exit(1)
}

/** The open host; a folder that another desk holds ends this process after telling that desk. */
async function open(): Promise<Host> {
  const { dataFolder } = options
  const contact = { host: 'browser', port: null, token: focusSecret } as const
  const opened = await openHost({
    dataFolder,
    version,
    contact,
    saveDialog: null,
    secrets: null,
    updates: null,
    sumatraPdfPath: null,
  }).catch((error: Error) => fail(texts.folderUnusable(dataFolder, error.message)))
  if (opened.ok) return opened.value
  if (opened.error.code === 'dataNewer') return fail(texts.dataNewer(dataFolder, opened.error.needs))
  const { machine, pid, since, contact: holder } = opened.error.holder
  console.error(texts.heldBy(machine, pid, since))
  if (!(await askForFocus(holder))) process.exit(1)
  console.log(texts.broughtToFront)
  process.exit(0)
}

const host = await open()
let keeper: WindowKeeper | null = null

const server = createDeskServer({
  files: listRendererFiles(fileURLToPath(new URL('../renderer', import.meta.url))),
  dispatch: host.dispatch,
  token,
  takeTicket: ticket => tickets.delete(ticket),
  focusSecret,
  onFocus: () => (keeper && !keeper.isThere() ? keeper.open() : host.requestFocus()),
  onContact: event => keeper?.contact(event),
})

let stopping = false
async function stop(farewell: string): Promise<void> {
  if (stopping) return
  stopping = true
  keeper?.close()
  // Answers the calls that wait, so that the window hears of the end and the server has nobody left.
  await host.close()
  server.close()
  server.closeAllConnections()
  console.log(farewell)
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(texts.stopped))

const chosen = await listenForFolder(server, options.dataFolder, options.port)
if (!chosen) {
  await host.close()
  fail(texts.portTaken(options.port ?? 0))
}
const { port, wanted } = chosen
if (port !== wanted) console.log(texts.portStoodIn(wanted, port))
await host.announce({ host: 'browser', port, token: focusSecret })

if (options.demo && host.status().firstRun) {
  const filled = await host.dispatch('desk.setUpDemo', {})
  if (!filled.ok) console.error(texts.demoFailed(filled.error.code))
}

const address = `http://127.0.0.1:${port}/`
const letUserOpen = () => console.log(texts.openYourself(`${address}#token=${token}`))

function makeUrl(): string {
  const ticket = newSecret()
  tickets.add(ticket)
  return `${address}#ticket=${ticket}`
}

/** The browser for the window, or why there is none. */
function chooseBrowser(): { readonly browser: string } | { readonly reason: string | null } {
  if (!options.open) return { reason: null }
  if (!hasDisplay(process.platform, process.env)) return { reason: texts.noDisplay }
  const browser = findBrowser(process.platform, process.env)
  return browser === null ? { reason: texts.noBrowser } : { browser }
}

const choice = chooseBrowser()
if ('browser' in choice) {
  const { browser } = choice
  keeper = keepWindow({
    browser,
    dataFolder: options.dataFolder,
    makeUrl,
    onGone: () => void stop(texts.windowClosed),
    onFailed: () => {
      console.error(texts.browserFailed(browser))
      letUserOpen()
    },
  })
  keeper.open()
  console.log(texts.opened(browser))
} else {
  if (choice.reason !== null) console.log(choice.reason)
  letUserOpen()
}
