import { randomBytes } from 'node:crypto'
import { systemClock } from '../../main/host/clock.ts'
import type { HostOptions } from '../../main/host/open-desk.ts'

/** Options of a host without dialogs and printers. */
export function hostOptions(dataFolder: string, more: Partial<HostOptions> = {}): HostOptions {
  return {
    dataFolder,
    station: 'desk-1',
    version: '0.0.0',
    contact: { host: 'browser', port: null, token: null },
    ports: { saveDialog: null, printing: null },
    clock: systemClock,
    random: randomBytes,
    pinCost: 2 ** 8,
    passphraseCost: 2 ** 4,
    onBug: error => {
      throw error
    },
    ...more,
  }
}
