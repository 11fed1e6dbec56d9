import { type BrowserWindow, dialog } from 'electron'

/** Asks where to save a file; null means the user cancelled. */
export async function askWhereToSave(window: BrowserWindow | null, name: string): Promise<string | null> {
  const options = { defaultPath: name }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? null : filePath
}
