import { app, dialog } from 'electron'
import { version } from '../../package.json'
import type { Texts } from '../../shared/i18n/texts.ts'
import { askForFocus } from '../host/ask-for-focus.ts'
import type { Host } from '../host/create-host.ts'
import { openHost, type ShellParts } from '../host/open-host.ts'
import type { StartOptions } from '../host/start-options.ts'
import { openSecretStore } from './secret-store.ts'
import { findSumatra } from './sumatra-path.ts'

const contact = { host: 'electron', port: null, token: null } as const

/** Opens the host of the data folder; null after saying why it cannot be opened. */
export async function openDesk(
  { dataFolder, demo }: StartOptions,
  parts: Pick<ShellParts, 'saveDialog' | 'updates'>,
  texts: Texts['shell'],
): Promise<Host | null> {
  const refuse = (reason: string) => {
    // The box blocks until it is read; the console is for whoever started the desk there.
    console.error(reason)
    dialog.showErrorBox(texts.cannotOpen, reason)
    return null
  }
  try {
    const sumatraPdfPath = app.isPackaged ? findSumatra(process.resourcesPath) : null
    const secrets = await openSecretStore(process.platform)
    const opened = await openHost({ dataFolder, version, contact, ...parts, secrets, sumatraPdfPath })
    if (!opened.ok) {
      if (opened.error.code === 'dataNewer') return refuse(texts.dataNewer(dataFolder, opened.error.needs))
      const { machine, pid, since, contact: holder } = opened.error.holder
      const asked = (await askForFocus(holder)) ? `\n${texts.broughtToFront}` : ''
      return refuse(texts.heldBy(machine, pid, since) + asked)
    }
    const host = opened.value
    if (demo && host.status().firstRun) await host.dispatch('desk.setUpDemo', {})
    return host
  } catch (error) {
    return refuse(texts.folderUnusable(dataFolder, error instanceof Error ? error.message : String(error)))
  }
}
