import type { BackupStatus } from '../../../shared/host/views.ts'
import type { DeskLog } from './desk-log.ts'

/** Writes down how each backup went: that it is good, or the code of its fault; neither folder nor file. */
export function createBackupNotes(log: DeskLog): (status: BackupStatus) => void {
  const known = new Map<string, string>()
  return ({ folders }) => {
    for (const { path, second, lastGood, fault } of folders) {
      const news = `${lastGood?.at ?? ''} ${fault ?? ''}`
      if ((known.get(path) ?? ' ') === news) continue
      known.set(path, news)
      log.write({ event: 'backup', second, fault })
    }
  }
}
