import type { Settings } from '../../../shared/domain/settings.ts'
import { cupsMedia } from '../printing/paper.ts'

/**
 * The settings as support may see them, each named here: what is typed freely (names, phones, addresses, printers, folders, headers of
 * imported files) is told as being there or not.
 */
export function knownSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const { branch, printers, calendars, columnMappings, backup } = settings
  const { receiveAtImport, autoLockMinutes, slipPaper, slipCode, proxy, freightCollect, maskLabels } = settings
  const choices = Object.entries(printers).map(([kind, { printer, paper }]) => [
    kind,
    { printerChosen: printer !== '', paper: cupsMedia(paper) },
  ])
  return {
    branchCode: branch.code,
    ...{ receiveAtImport, autoLockMinutes, slipPaper, slipCode, proxy, freightCollect, maskLabels },
    lowWaybills: settings.lowWaybills,
    retentionYears: settings.retentionYears,
    printers: Object.fromEntries(choices),
    backup: { secondFolder: backup.folder !== '', keep: backup.keep },
    calendars: calendars.map(({ year, days }) => ({ year, days: days.length })),
    columnMappings: Object.keys(columnMappings).length,
  }
}
