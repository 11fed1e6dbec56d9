import { balanceOf } from '../../../shared/domain/custody.ts'
import type { Desk } from '../desk.ts'
import { deskStatus } from '../desk-status.ts'
import { countDesk } from './count-desk.ts'
import { describeBackups } from './describe-backups.ts'
import { describePrinting } from './describe-printing.ts'
import { describeSystem } from './describe-system.ts'
import { knownSettings } from './known-settings.ts'
import { measureFolder } from './measure-folder.ts'

const LOG_LINES = 500

/** A file that tells support how a desk is, without any personal data; `content` in base64. */
export async function collectDiagnostics(desk: Desk): Promise<{ readonly name: string; readonly content: string }> {
  const { station, version, demo, firstRun, readOnly, setAside, clockBehind, head, capabilities, now } =
    deskStatus(desk)
  const facts = {
    format: 1,
    at: now,
    desk: {
      station,
      version,
      demo,
      firstRun,
      readOnly,
      setAsideBytes: setAside?.bytes ?? 0,
      clockBehind,
      capabilities,
    },
    system: describeSystem(),
    settings: knownSettings(desk.settings),
    counts: countDesk(desk.state),
    ledger: { head, balance: balanceOf(desk.state.custody), verification: desk.verifier.view() },
    dataFolder: await measureFolder(desk.dataFolder),
    backup: describeBackups(desk.backups.status()),
    printing: desk.printing && (await describePrinting(desk.printing)),
    log: desk.log.tail(LOG_LINES),
  }
  const day = now.slice(0, 19).replaceAll(':', '').replace('T', '-')
  return {
    name: `fapiao-desk-${station}-${day}.json`,
    content: Buffer.from(`${JSON.stringify(facts, null, 2)}\n`).toString('base64'),
  }
}
