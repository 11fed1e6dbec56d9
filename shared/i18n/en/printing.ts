import type { Texts } from '../texts.ts'

const named = (printer: string) => (printer === '' ? 'The default printer' : `The printer “${printer}”`)

export const printing: Texts['printing'] = {
  jobs: 'Print jobs',
  noJobs: 'No print jobs',
  noJobsHint: 'Slips, labels and reports that were sent to a printer show here, and whether they came out.',
  open: n => (n === 0 ? 'none open' : `${n} open`),
  done: 'Finished',
  document: { slip: 'Handover slip', label: 'Courier label', manifest: 'Manifest', report: 'Daily report' },
  state: {
    queued: 'Waiting',
    sending: 'Being sent',
    sent: 'With the print system',
    confirmed: 'Printed',
    failed: 'Not printed',
    askPerson: 'Please look at the printer',
    cancelled: 'Cancelled',
  },
  stateNext: {
    queued: 'Its turn comes when the job before it is done. Cancel it if it is not needed.',
    sending: 'Please wait, the outcome is known within seconds.',
    sent: 'The print system has not said that it is done. If the paper is out, choose “Printed”; if it does not come, look at the printer.',
    confirmed: 'Nothing to do. If the paper is lost, print a reprint.',
    failed: 'Remove the cause and choose “Print again”, or cancel it.',
    askPerson:
      'See whether the paper is out: if it is, choose “Printed”; if not, “Print again”. Nothing is printed again unless somebody says so.',
    cancelled: 'If it is needed after all, choose “Print again”.',
  },
  fault: {
    printerMissing: {
      message: printer => `${named(printer)} was not found.`,
      next: 'Check its name and connection, or have a supervisor choose another one in the settings, then print again.',
    },
    noPrinter: {
      message: () => 'No printer was chosen, and this PC has no default printer.',
      next: 'Have a supervisor choose a printer for this kind of document in the settings, then print again.',
    },
    daemonDown: {
      message: () => 'The print service is not running.',
      next: 'Start the print service of this PC (CUPS), or restart the PC. Print again what was not sent yet; what the print system already has goes on by itself.',
    },
    rejecting: {
      message: printer => `${named(printer)} does not accept jobs.`,
      next: 'Let it accept jobs in the printer settings of this PC, or choose another one, then print again.',
    },
    stopped: {
      message: printer => `${named(printer)} is paused, the job is waiting.`,
      next: 'Check paper, toner and cover, and resume it in the printer settings of this PC. The job then prints by itself; do not print again.',
    },
    hanging: {
      message: () => 'The print system does not answer.',
      next: 'Wait a minute, look at the printer and the print service. Print again only if no paper came out.',
    },
    aborted: {
      message: printer => `${named(printer)} gave up in the middle.`,
      next: 'Check the printer, take away the paper that came out, then print again.',
    },
    cancelledElsewhere: {
      message: () => 'Somebody cancelled this job in the print system.',
      next: 'Print again if it is still needed.',
    },
    brokenPdf: {
      message: () => 'The stored print file is damaged, nothing was sent.',
      next: 'Cancel this job and print from the document itself.',
    },
    spoolFull: {
      message: () => 'The disk is full, nothing was sent.',
      next: 'Make room on the disk, then print again.',
    },
    interrupted: {
      message: () => 'The program ended while sending; it is not known whether it was printed.',
      next: 'Look at the printer: if the paper is out, choose “Printed”; if not, “Print again”.',
    },
    outcomeUnknown: {
      message: () => 'The print system no longer knows this job; it is not known whether it was printed.',
      next: 'Look at the printer: if the paper is out, choose “Printed”; if not, “Print again”.',
    },
    notPrinted: {
      message: () => 'Somebody at the printer said that it did not come out.',
      next: 'Remove the cause and print again, or cancel it.',
    },
    toolMissing: {
      message: () => 'This PC has no program to print with.',
      next: 'Install it (cups-client on Linux; on Windows install Fapiao Desk again), then print again. Until then, save as PDF.',
    },
    other: {
      message: printer => `Something went wrong. ${named(printer)} was the target.`,
      next: 'See what the system says. If no paper came out, remove the cause and print again.',
    },
  },
  labelNext: {
    sent: 'The labels are being printed. To stop, cancel the job, then see at the printer which ones came out.',
    failed:
      'The labels that did not come out are still in the batch. Remove the cause, then go on printing in the batch.',
    askPerson:
      'See at the printer how many labels came out, then say in the batch which one was the last. Nothing is printed again unless somebody says so.',
    cancelled: 'The labels that did not come out are still in the batch. To print them go on in the batch.',
  },
  labelAction: { printed: 'All came out', notPrinted: 'None came out' },
  toBatch: 'Show the batch',
  action: { printed: 'Printed', notPrinted: 'Did not come out', retry: 'Print again', cancel: 'Cancel the job' },
  printerState: { ready: 'Ready', stopped: 'Paused', rejecting: 'Does not accept jobs', unknown: 'State unknown' },
  printer: name => (name === '' ? 'Default printer' : name),
  pages: pages => `${pages} ${pages === 1 ? 'page' : 'pages'}`,
  copies: copies => `${copies} ${copies === 1 ? 'copy' : 'copies'}`,
  systemSays: detail => `The system says: ${detail}`,
}
