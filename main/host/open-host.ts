import { randomBytes } from 'node:crypto'
import { choosePrinting } from './choose-printing.ts'
import { systemClock } from './clock.ts'
import { createHost } from './create-host.ts'
import type { Ports, SecretStore } from './desk.ts'
import type { Contact } from './folder-lock/folder-lock.ts'
import { readStation } from './read-station.ts'

/** What differs between the shells. */
export interface ShellParts {
  readonly dataFolder: string
  readonly version: string
  readonly contact: Contact
  readonly saveDialog: Ports['saveDialog']
  /** null where the shell cannot keep secrets. */
  readonly secrets: SecretStore | null
  readonly updates: NonNullable<Ports['updates']> | null
  /** Where SumatraPDF lies in a packed app, null for the one beside its package. */
  readonly sumatraPdfPath: string | null
}

/** Opens the host with the clock, the chance and the printers of this PC; or says who holds the folder. */
export async function openHost(parts: ShellParts) {
  const { dataFolder, version, contact, saveDialog, secrets, updates, sumatraPdfPath } = parts
  const opened = await createHost({
    dataFolder,
    station: await readStation(dataFolder),
    version,
    contact,
    ports: { saveDialog, secrets, updates, printing: choosePrinting(process.platform, sumatraPdfPath) },
    clock: systemClock,
    random: randomBytes,
    onBug: error => console.error(error),
  })
  // Node ends with it all the same; the log is where support looks first.
  if (opened.ok) process.on('uncaughtExceptionMonitor', error => opened.value.noteBug(error))
  return opened
}
