import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrinterDriver } from '../../main/host/printing/driver.ts'
import { ok } from '../../shared/domain/result.ts'

/** A printer that puts each document into a folder, under its mark, and tells nothing more. */
export function createFolderPrinter(folder: string): PrinterDriver {
  return {
    tracking: null,
    listPrinters: async () => ok([{ name: 'folder', description: '', state: 'ready', isDefault: true }]),
    send: async ({ pdfPath, printer, mark }) => {
      if (printer !== '' && printer !== 'folder')
        return { outcome: 'notSent', fault: 'printerMissing', detail: printer }
      await copyFile(pdfPath, join(folder, `${mark}.pdf`))
      return { outcome: 'accepted', systemJobId: null }
    },
  }
}
