import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'
import { deskOrigin } from './desk-origin.ts'

/** Opens the window of the desk. */
export function openWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // The preview of a slip is Chromium's PDF viewer, which counts as a plugin.
      plugins: true,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  // A crashed page is an empty window; loaded again it catches up with the ledger.
  window.webContents.on('render-process-gone', () => window.webContents.reload())
  void window.loadURL(`${deskOrigin}/`)
  return window
}

/** Brings the window to front wherever it is hidden. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
