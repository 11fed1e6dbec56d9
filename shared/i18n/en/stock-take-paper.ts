import type { Texts } from '../texts.ts'

export const stockTakePaper: Texts['stockTakePaper'] = {
  title: 'Stock-take',
  begun: 'Begun',
  finished: 'Finished',
  by: (time, name) => `${time} ${name}`,
  counts: {
    atBranch: 'In stock by the ledger',
    present: 'Found',
    missing: 'Missing',
    unexpected: 'Unexpected',
    unknown: 'Unknown',
  },
  sheets: n => n,
  heading: {
    missing: n => `Missing: in stock by the ledger, not scanned: ${n}`,
    unexpected: n => `Unexpected: scanned, elsewhere by the ledger: ${n}`,
    unknown: n => `Unknown: scanned, not in the ledger: ${n}`,
  },
  none: 'None',
  column: {
    index: 'No.',
    code: 'Code',
    number: 'Number',
    title: 'Fapiao title',
    last: 'Last custody entry',
    elsewhere: 'Where the ledger has it',
    scanned: 'Number as scanned',
    remark: 'Cause found',
  },
  custody: {
    told: (day, what) => `${day} ${what}`,
    expected: 'not received yet',
    imported: 'came with an import',
    unknown: 'the entry is not on this PC',
  },
  balanced: 'Stock and ledger agree.',
  off: 'Stock and ledger differ; sign once the cause is found.',
  sign: { counter: 'Counted by', supervisor: 'Supervisor', date: 'Date' },
  ledger: (seq, hash) => `Ledger #${seq} · ${hash}`,
  fileName: takeNo => `Stock-take ${takeNo}`,
  missing: characters =>
    `The printing font lacks: ${characters}. The protocol leaves a ruled space for each: write them in by hand.`,
  fault: {
    fontUnavailable:
      'The printing font did not load, so the protocol was not made. Open the program again; if that does not help, reinstall it.',
    badSlipNo:
      'The number of the stock-take holds characters a barcode cannot carry, so the protocol was not made. Ask a supervisor to check the branch code in the settings.',
    renderFailed:
      'The protocol was not made. The result is recorded; print it again, and if that fails note the number and tell a technician.',
    workerFailed:
      'The part that makes protocols stopped and has been started again. The result is recorded; print the protocol again.',
  },
}
