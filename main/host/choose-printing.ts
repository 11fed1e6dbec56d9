import { createRequire } from 'node:module'
import type { Ports } from './desk.ts'
import { createCupsDriver } from './printing/cups-driver.ts'
import { createWindowsDriver, type PdfToPrinter } from './printing/windows-driver.ts'

/** How this PC prints. `sumatraPdfPath` null uses the program beside the package, which a packed app cannot start. */
export function choosePrinting(platform: NodeJS.Platform, sumatraPdfPath: string | null): Ports['printing'] {
  if (platform !== 'win32') return { kind: 'cups', driver: createCupsDriver({ env: process.env }) }
  // Imported as a module the package has only a default export, whatever its types say.
  const load = async () => createRequire(import.meta.url)('pdf-to-printer') as PdfToPrinter
  return { kind: 'windows', driver: createWindowsDriver({ load, sumatraPdfPath }) }
}
