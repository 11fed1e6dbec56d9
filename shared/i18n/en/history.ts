import type { Texts } from '../texts.ts'

export const history: Texts['history'] = {
  title: 'History of a Fapiao application',
  made: (time, clerk) => `Made ${time} · by ${clerk}`,
  delivery: 'Shipping method',
  sheets: 'Fapiao',
  kind: 'Kind',
  number: 'Code and number',
  place: 'Where it is now',
  notIssued: 'not issued yet',
  heading: 'What happened',
  column: { seq: 'Ledger', at: 'Time', what: 'What was done', operator: 'By' },
  ledger: (seq, hash) => `Last ledger entry #${seq} · ${hash}`,
  fileName: number => `Fapiao application history ${number}`,
  save: 'Save history as PDF',
  saved: path => `The history was saved: ${path}`,
  fault: {
    fontUnavailable:
      'The printing font was not loaded; nothing was made. Open the desk again; if that fails, install it again.',
    badSlipNo: 'The number has characters that a barcode cannot hold; nothing was made.',
    renderFailed: 'Nothing was made. Try again; if that fails, tell technical support.',
    workerFailed: 'The background worker stopped and was started again. Try once more.',
  },
}
