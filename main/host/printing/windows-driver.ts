import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { FaultReport, PrinterDriver, SendOutcome, SendRequest } from './driver.ts'
import { windowsPaper } from './paper.ts'

/** The part of the `pdf-to-printer` package the desk uses. */
export interface PdfToPrinter {
  print(pdf: string, options: WindowsPrintOptions): Promise<void>
  getPrinters(): Promise<readonly WindowsPrinter[]>
  getDefaultPrinter(): Promise<WindowsPrinter | null>
}

/** What is handed to SumatraPDF. */
export interface WindowsPrintOptions {
  readonly printer: string
  readonly copies: number
  readonly silent: true
  readonly scale: 'noscale'
  readonly orientation?: 'portrait' | 'landscape'
  readonly paperSize?: string
  readonly sumatraPdfPath?: string
}

/** A printer as Windows lists it. */
export interface WindowsPrinter {
  readonly deviceId: string
  readonly name: string
  readonly paperSizes: readonly string[]
}

/** `load` imports the package, which stays outside the bundle; `sumatraPdfPath` null uses the one beside the package. */
export interface WindowsDriverOptions {
  readonly load: () => Promise<PdfToPrinter>
  readonly sumatraPdfPath: string | null
  readonly timeoutMs?: number
}

/** Prints through SumatraPDF. Windows says only that a job was spooled, so there is no tracking. */
export function createWindowsDriver({ load, sumatraPdfPath, timeoutMs = 60_000 }: WindowsDriverOptions): PrinterDriver {
  async function readPrinters(): Promise<Result<{ printers: readonly WindowsPrinter[]; chosen: string }, FaultReport>> {
    const read = await settle(async () => {
      const tool = await load()
      const [printers, chosen] = await Promise.all([tool.getPrinters(), tool.getDefaultPrinter()])
      return { printers, chosen: chosen?.name ?? '' }
    }, timeoutMs)
    return read.ok ? read : refused(read.error)
  }

  async function send(request: SendRequest): Promise<SendOutcome> {
    const read = await readPrinters()
    if (!read.ok) return { outcome: 'notSent', ...read.error }
    const name = request.printer || read.value.chosen
    const printer = read.value.printers.find(known => known.name === name)
    if (!printer) return { outcome: 'notSent', fault: name === '' ? 'noPrinter' : 'printerMissing', detail: name }

    const options = printOptions(request, printer, sumatraPdfPath)
    const sent = await settle(async () => (await load()).print(request.pdfPath, options), timeoutMs)
    if (sent.ok) return { outcome: 'accepted', systemJobId: null }
    return { outcome: sent.error.fault === 'toolMissing' ? 'notSent' : 'unknown', ...sent.error }
  }

  return {
    tracking: null,
    send,
    listPrinters: async () => {
      const read = await readPrinters()
      if (!read.ok) return read
      return ok(
        read.value.printers.map(({ name }) => ({
          name,
          description: '',
          state: 'unknown' as const,
          isDefault: name === read.value.chosen,
        })),
      )
    },
  }
}

function printOptions(
  request: SendRequest,
  printer: WindowsPrinter,
  sumatraPdfPath: string | null,
): WindowsPrintOptions {
  const paperSize = windowsPaper(request.paper, printer.paperSizes)
  return {
    printer: printer.name,
    copies: request.copies,
    silent: true,
    scale: 'noscale',
    ...(request.landscape === null ? {} : { orientation: request.landscape ? 'landscape' : 'portrait' }),
    ...(paperSize === null ? {} : { paperSize }),
    ...(sumatraPdfPath === null ? {} : { sumatraPdfPath }),
  }
}

/** The package neither ends a program that hangs nor always throws an Error. */
async function settle<T>(work: () => Promise<T>, timeoutMs: number): Promise<Result<T, FaultReport>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result<T, FaultReport>>(resolve => {
    timer = setTimeout(() => resolve(refused({ fault: 'hanging', detail: '' })), timeoutMs)
  })
  const done = work().then(
    value => ok(value),
    (error: unknown) => refused(reportOf(error)),
  )
  const outcome = await Promise.race([done, late])
  clearTimeout(timer)
  return outcome
}

function reportOf(error: unknown): FaultReport {
  const detail = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const missing = ['ENOENT', 'EACCES', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(String(code))
  return { fault: missing ? 'toolMissing' : 'other', detail }
}
