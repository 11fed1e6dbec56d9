import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { readStartOptions } from '../host/start-options.ts'
import { systemTexts } from '../host/system-texts.ts'
import { setupIpc } from './ipc.ts'
import { setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { openDesk } from './open-desk.ts'
import { setupPaths } from './paths.ts'
import { setupPermissions } from './permissions.ts'
import { setupProtocol } from './protocol.ts'
import { setupQuit } from './quit.ts'
import { askWhereToSave } from './save-dialog.ts'
import { setupScheme } from './scheme.ts'
import { setupSingleInstance } from './single-instance.ts'
import { createUpdates } from './updates.ts'
import { focusWindow, openWindow } from './window.ts'

const options = readStartOptions(process.argv.slice(1))
const texts = systemTexts()
let window: BrowserWindow | null = null

async function start(): Promise<void> {
  setupPermissions()
  setupNavigation()
  setupProtocol(fileURLToPath(new URL('../renderer', import.meta.url)))
  setupMenu(texts.shell)
  const updates = createUpdates(() => window, texts)
  const saveDialog = (name: string) => askWhereToSave(window, name)
  const host = await openDesk(options, { saveDialog, updates: updates?.port ?? null }, texts.shell)
  if (!host) return app.exit(1)
  setupIpc(ipcMain, host.dispatch)
  setupQuit(host, () => updates?.run())
  window = openWindow(texts.common.appName)
}

// Before the app is ready, for these have no effect later. Electron is not ready before this file has run to its end.
setupPaths(options.dataFolder)
setupScheme()
if (setupSingleInstance(() => window && focusWindow(window))) void app.whenReady().then(start)
else app.quit()
