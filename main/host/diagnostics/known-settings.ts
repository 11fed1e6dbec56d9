import type { Settings } from '../../../shared/domain/settings.ts'

const papers = /^(A[3-6]|B[45]|Letter|\d{2,4}x\d{2,4})$/

/**
 * The settings as support may see them, each named here: what is typed freely (names, phones, addresses, printers, folders, headers of
 * imported files) is told as being there or not.
 */
export function knownSettings(settings: Settings): Readonly<Record<string, unknown>> {
  const { branch, printers, calendars, columnMappings, backup, update } = settings
  const { receiveAtImport, autoLockMinutes, slipPaper, slipCode, proxy, freightCollect, maskLabels } = settings
  const choices = Object.entries(printers).map(([kind, { printer, paper }]) => [
    kind,
    { printerChosen: printer !== '', paper: papers.test(paper) ? paper : 'other' },
  ])
  return {
    branchCode: branch.code,
    ...{ receiveAtImport, autoLockMinutes, slipPaper, slipCode, proxy, freightCollect, maskLabels },
    lowWaybills: settings.lowWaybills,
    retentionYears: settings.retentionYears,
    printers: Object.fromEntries(choices),
    backup: { secondFolder: backup.folder !== '', keep: backup.keep },
    updateSource: update.source !== '',
    calendars: calendars.map(({ year, days }) => ({ year, days: days.length })),
    columnMappings: Object.keys(columnMappings).length,
  }
}
