import type { JobSighting, PrinterDriver, SendOutcome, SendRequest } from '../../main/host/printing/driver.ts'
import { ok } from '../../shared/domain/result.ts'

/** A print system in memory: one printer whose tray a test can look into, and whose moods it sets. */
export interface Tray {
  readonly driver: PrinterDriver
  /** Everything that was handed to the print system, in order. */
  readonly sent: SendRequest[]
  /** How the next documents fare; when empty they are printed. */
  readonly moods: (() => SendOutcome | Promise<SendOutcome>)[]
  /** Where the next looks find a job; when empty it is done. */
  readonly places: JobSighting['where'][]
  /** The numbers under which the next searches find a job; when empty it never arrived. */
  readonly found: string[]
  /** How many documents were on their way at the same time at most. */
  busiest(): number
}

/** `tracking` false: a print system that says nothing after it took a job, like Windows. */
export function createTray(tracking: boolean): Tray {
  const sent: SendRequest[] = []
  const moods: Tray['moods'] = []
  const places: Tray['places'] = []
  const found: string[] = []
  let underWay = 0
  let busiest = 0
  const driver: PrinterDriver = {
    listPrinters: async () => ok([{ name: 'Slips', description: '', state: 'ready', isDefault: true }]),
    send: async request => {
      sent.push(request)
      underWay += 1
      busiest = Math.max(busiest, underWay)
      const outcome = await (moods.shift() ?? (() => ({ outcome: 'accepted', systemJobId: String(sent.length) })))()
      underWay -= 1
      return outcome
    },
    tracking: tracking
      ? {
          look: async () => ok({ where: places.shift() ?? 'done', fault: null, detail: '' }),
          find: async () => ok(found.shift() ?? null),
          withdraw: async () => undefined,
        }
      : null,
  }
  return { driver, sent, moods, places, found, busiest: () => busiest }
}
