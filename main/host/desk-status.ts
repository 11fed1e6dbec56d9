import type { DeskStatus } from '../../shared/host/views.ts'
import type { Desk } from './desk.ts'

/** The state of the desk as a whole. */
export function deskStatus(desk: Desk): DeskStatus {
  const { head } = desk.ledger
  const now = desk.clock.now()
  const { latestAt } = desk.state
  const behind = latestAt === '' ? 0 : Math.ceil((Date.parse(latestAt) - now) / 1000)
  return {
    station: desk.station,
    version: desk.version,
    dataFolder: desk.dataFolder,
    demo: desk.demo,
    firstRun: desk.state.operators.size === 0,
    readOnly: desk.ledger.broken,
    setAside: desk.setAside,
    damaged: desk.damaged,
    recoveryCode: desk.pinRecovery.codeFile,
    clockBehind: behind >= 60 ? behind : null,
    head,
    capabilities: {
      saveDialog: desk.ports.saveDialog !== null,
      printing: desk.ports.printing?.kind ?? 'none',
      updates: !!desk.ports.updates,
    },
    backup: desk.backups.summary(),
    session: desk.session.view(),
    now: new Date(now).toISOString(),
  }
}
