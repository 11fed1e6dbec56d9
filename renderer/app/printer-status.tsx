import { IconAlertTriangle, IconPrinter, IconPrinterOff } from '@tabler/icons-react'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useSettings } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { useNavigation } from '../ui/navigation.ts'
import classes from './status-bar.module.css'
import { type Printing, usePrinting } from './use-printing.ts'

type PrinterWord = keyof Texts['frame']['statusBar']['printerState']

/** The printer of the slips and whether it is ready; leads to the print jobs. */
export function PrinterStatus() {
  const { frame } = useTexts()
  const words = frame.statusBar
  const { printer, paper } = useSettings().printers.slip
  const { printers, waiting } = usePrinting()
  const goTo = useNavigation(state => state.goTo)
  const word = printerWord(printers, printer)
  const ready = word === 'ready'
  const Icon = ready ? IconPrinter : IconPrinterOff
  return (
    <button
      type="button"
      className={classes.item}
      data-tone={ready || word === 'none' ? undefined : 'warn'}
      onClick={() => goTo('printing')}
    >
      <Icon size={18} aria-hidden="true" />
      {words.printer} <b>{words.printerState[word]}</b> {ready && paper}
      {waiting > 0 && (
        <>
          <IconAlertTriangle size={18} aria-hidden="true" />
          {words.jobsWaiting(waiting)}
        </>
      )}
    </button>
  )
}

function printerWord(printers: Printing['printers'], wanted: string): PrinterWord {
  if (printers === 'noAnswer') return printers
  if (printers === null || printers.length === 0) return 'none'
  const chosen = printers.find(({ name, isDefault }) => (wanted ? name === wanted : isDefault))
  return chosen?.state ?? 'missing'
}
