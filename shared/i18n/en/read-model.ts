import type { Texts } from '../texts.ts'

export const readModel: Texts['readModel'] = {
  opening: 'Reading the ledger…',
  rebuilding: 'The look-up data of this PC is being rebuilt from the ledger; please wait',
  incomplete: 'Until then an application that is not found may only not have been read yet. Recording is not affected.',
  entries: 'Ledger',
  importRows: 'Imported applications',
  rows: (done, total) => `Reading imported applications: ${done} / ${total}`,
  fault: {
    storeFull:
      'The disk is full, so the look-up data is not up to date. The ledger is sound; free some space and retry.',
    storeBlocked: 'Another window still runs an older version of the desk. Close it and retry.',
    storeBroken:
      'The browser cannot read the look-up data. The ledger is sound; retry to rebuild it, or restart the program.',
  },
  title: 'The look-up data does not follow the ledger',
}
