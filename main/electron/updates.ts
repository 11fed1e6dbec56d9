import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { autoUpdater, type UpdateInfo } from 'electron-updater'
import { ok, refused } from '../../shared/domain/result.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import type { UpdatePort } from '../host/updates/update-port.ts'
import { type ServedFolder, serveFolder } from './serve-folder.ts'
import { updateFaultOf } from './update-fault.ts'

/** Updates of the program in this shell. */
export interface ShellUpdates {
  readonly port: UpdatePort
  /** Runs what was fetched where that was asked for; once the host has closed its files. */
  run(): void
}

/** Whether the program was installed by something that can replace it. */
function isReplaceable(): boolean {
  if (!app.isPackaged) return false
  if (process.platform === 'win32' || process.env.APPIMAGE) return true
  const kind = join(process.resourcesPath, 'package-type')
  return process.platform === 'linux' && existsSync(kind) && readFileSync(kind, 'utf8').trim() === 'deb'
}

/** Looks for newer versions and installs them; null where the program cannot be replaced. */
export function createUpdates(window: () => BrowserWindow | null, { common, shell }: Texts): ShellUpdates | null {
  if (!isReplaceable()) return null
  autoUpdater.autoDownload = false
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.allowDowngrade = false
  autoUpdater.disableWebInstaller = true
  // Parts of two installers would need the old one, which nobody keeps.
  autoUpdater.disableDifferentialDownload = true
  autoUpdater.logger = { info: () => undefined, warn: console.warn, error: console.error }
  let served: ServedFolder | null = null
  let asked = false

  /** The address to fetch from; a folder gets one of its own, so that both go the same way. */
  async function addressOf(source: string): Promise<string> {
    await served?.close()
    served = null
    if (/^https?:/i.test(source)) return source
    served = await serveFolder(source)
    return served.url
  }

  const port: UpdatePort = {
    async look(source) {
      try {
        const url = await addressOf(source)
        autoUpdater.setFeedURL({ provider: 'generic', url })
        const found = await autoUpdater.checkForUpdates()
        if (!found) return refused({ code: 'updateNotThere', detail: '' })
        const { updateInfo } = found
        if (!liesWithin(updateInfo, url)) return refused({ code: 'updateDamaged', detail: 'names another address' })
        const released = Date.parse(updateInfo.releaseDate)
        const releasedAt = Number.isNaN(released) ? null : new Date(released).toISOString()
        return ok({ version: updateInfo.version, releasedAt })
      } catch (error) {
        return refused(updateFaultOf(error))
      }
    },
    async fetch(onPercent) {
      const onProgress = ({ percent }: { readonly percent: number }) => onPercent(percent)
      autoUpdater.on('download-progress', onProgress)
      try {
        await autoUpdater.downloadUpdate()
        return ok(null)
      } catch (error) {
        return refused(updateFaultOf(error))
      } finally {
        autoUpdater.off('download-progress', onProgress)
      }
    },
    async choose() {
      const filters = [{ name: common.appName, extensions: ['yml', 'exe', 'AppImage', 'deb'] }]
      const options = { properties: ['openFile' as const], filters }
      const open = window()
      const { filePaths } = await (open ? dialog.showOpenDialog(open, options) : dialog.showOpenDialog(options))
      return filePaths[0] ?? null
    },
    install() {
      asked = true
      // Not before the window has its answer.
      setImmediate(() => app.quit())
    },
  }

  return {
    port,
    run() {
      if (!asked) return
      asked = false
      // The new program starts while this one is still ending, and would take it for the desk that is open.
      app.releaseSingleInstanceLock()
      autoUpdater.once('error', error => dialog.showErrorBox(shell.cannotUpdate, error.message))
      autoUpdater.quitAndInstall(true, true)
    },
  }
}

/** A release names files beside itself; another address would be fetched from without anybody having set it. */
function liesWithin({ files }: UpdateInfo, source: string): boolean {
  const { origin } = new URL(source)
  return files.every(({ url }) => new URL(url, source).origin === origin)
}
