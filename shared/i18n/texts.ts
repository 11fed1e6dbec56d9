import { backup as backupEn } from './en/backup.ts'
import { centralExport as centralExportEn } from './en/central-export.ts'
import { closing as closingEn } from './en/closing.ts'
import { collection as collectionEn } from './en/collection.ts'
import { common as commonEn } from './en/common.ts'
import { corrections as correctionsEn } from './en/corrections.ts'
import { counter as counterEn } from './en/counter.ts'
import { dispatch as dispatchEn } from './en/dispatch.ts'
import { frame as frameEn } from './en/frame.ts'
import { handover as handoverEn } from './en/handover.ts'
import { help as helpEn } from './en/help.ts'
import { history as historyEn } from './en/history.ts'
import { hostErrors as hostErrorsEn } from './en/host-errors.ts'
import { importing as importingEn } from './en/importing.ts'
import { importsScreen as importsScreenEn } from './en/imports-screen.ts'
import { label as labelEn } from './en/label.ts'
import { labelBatches as labelBatchesEn } from './en/label-batches.ts'
import { ledgerView as ledgerViewEn } from './en/ledger-view.ts'
import { manifest as manifestEn } from './en/manifest.ts'
import { pools as poolsEn } from './en/pools.ts'
import { printing as printingEn } from './en/printing.ts'
import { privacy as privacyEn } from './en/privacy.ts'
import { readModel as readModelEn } from './en/read-model.ts'
import { receiving as receivingEn } from './en/receiving.ts'
import { reportFiles as reportFilesEn } from './en/report-files.ts'
import { reportPaper as reportPaperEn } from './en/report-paper.ts'
import { reports as reportsEn } from './en/reports.ts'
import { rules as rulesEn } from './en/rules.ts'
import { settings as settingsEn } from './en/settings.ts'
import { shell as shellEn } from './en/shell.ts'
import { slip as slipEn } from './en/slip.ts'
import { stockTake as stockTakeEn } from './en/stock-take.ts'
import { stockTakePaper as stockTakePaperEn } from './en/stock-take-paper.ts'
import { toMail as toMailEn } from './en/to-mail.ts'
import { ui as uiEn } from './en/ui.ts'
import { updates as updatesEn } from './en/updates.ts'
import { backup as backupZh } from './zh-cn/backup.ts'
import { centralExport as centralExportZh } from './zh-cn/central-export.ts'
import { closing as closingZh } from './zh-cn/closing.ts'
import { collection as collectionZh } from './zh-cn/collection.ts'
import { common as commonZh } from './zh-cn/common.ts'
import { corrections as correctionsZh } from './zh-cn/corrections.ts'
import { counter as counterZh } from './zh-cn/counter.ts'
import { dispatch as dispatchZh } from './zh-cn/dispatch.ts'
import { frame as frameZh } from './zh-cn/frame.ts'
import { handover as handoverZh } from './zh-cn/handover.ts'
import { help as helpZh } from './zh-cn/help.ts'
import { history as historyZh } from './zh-cn/history.ts'
import { hostErrors as hostErrorsZh } from './zh-cn/host-errors.ts'
import { importing as importingZh } from './zh-cn/importing.ts'
import { importsScreen as importsScreenZh } from './zh-cn/imports-screen.ts'
import { label as labelZh } from './zh-cn/label.ts'
import { labelBatches as labelBatchesZh } from './zh-cn/label-batches.ts'
import { ledgerView as ledgerViewZh } from './zh-cn/ledger-view.ts'
import { manifest as manifestZh } from './zh-cn/manifest.ts'
import { pools as poolsZh } from './zh-cn/pools.ts'
import { printing as printingZh } from './zh-cn/printing.ts'
import { privacy as privacyZh } from './zh-cn/privacy.ts'
import { readModel as readModelZh } from './zh-cn/read-model.ts'
import { receiving as receivingZh } from './zh-cn/receiving.ts'
import { reportFiles as reportFilesZh } from './zh-cn/report-files.ts'
import { reportPaper as reportPaperZh } from './zh-cn/report-paper.ts'
import { reports as reportsZh } from './zh-cn/reports.ts'
import { rules as rulesZh } from './zh-cn/rules.ts'
import { settings as settingsZh } from './zh-cn/settings.ts'
import { shell as shellZh } from './zh-cn/shell.ts'
import { slip as slipZh } from './zh-cn/slip.ts'
import { stockTake as stockTakeZh } from './zh-cn/stock-take.ts'
import { stockTakePaper as stockTakePaperZh } from './zh-cn/stock-take-paper.ts'
import { toMail as toMailZh } from './zh-cn/to-mail.ts'
import { ui as uiZh } from './zh-cn/ui.ts'
import { updates as updatesZh } from './zh-cn/updates.ts'

/** Chinese is the source language: its object is the type every other language must fill. */
const zhCn = {
  backup: backupZh,
  centralExport: centralExportZh,
  closing: closingZh,
  collection: collectionZh,
  common: commonZh,
  corrections: correctionsZh,
  counter: counterZh,
  dispatch: dispatchZh,
  handover: handoverZh,
  frame: frameZh,
  help: helpZh,
  history: historyZh,
  hostErrors: hostErrorsZh,
  ledgerView: ledgerViewZh,
  importing: importingZh,
  importsScreen: importsScreenZh,
  label: labelZh,
  labelBatches: labelBatchesZh,
  manifest: manifestZh,
  pools: poolsZh,
  printing: printingZh,
  privacy: privacyZh,
  receiving: receivingZh,
  readModel: readModelZh,
  reportFiles: reportFilesZh,
  reportPaper: reportPaperZh,
  reports: reportsZh,
  rules: rulesZh,
  settings: settingsZh,
  shell: shellZh,
  slip: slipZh,
  stockTake: stockTakeZh,
  stockTakePaper: stockTakePaperZh,
  toMail: toMailZh,
  ui: uiZh,
  updates: updatesZh,
}

/** Every text of the desk, by area. */
export type Texts = typeof zhCn

const en: Texts = {
  backup: backupEn,
  centralExport: centralExportEn,
  closing: closingEn,
  collection: collectionEn,
  common: commonEn,
  corrections: correctionsEn,
  counter: counterEn,
  dispatch: dispatchEn,
  handover: handoverEn,
  frame: frameEn,
  help: helpEn,
  history: historyEn,
  hostErrors: hostErrorsEn,
  ledgerView: ledgerViewEn,
  importing: importingEn,
  importsScreen: importsScreenEn,
  label: labelEn,
  labelBatches: labelBatchesEn,
  manifest: manifestEn,
  pools: poolsEn,
  printing: printingEn,
  privacy: privacyEn,
  receiving: receivingEn,
  readModel: readModelEn,
  reportFiles: reportFilesEn,
  reportPaper: reportPaperEn,
  reports: reportsEn,
  rules: rulesEn,
  settings: settingsEn,
  shell: shellEn,
  slip: slipEn,
  stockTake: stockTakeEn,
  stockTakePaper: stockTakePaperEn,
  toMail: toMailEn,
  ui: uiEn,
  updates: updatesEn,
}

/** The languages the desk speaks. `test` wraps each text as `[[area.key]]`, so an untranslated string shows. */
export type Language = 'zh-CN' | 'en' | 'test'

/** The texts of a language. */
export function textsOf(language: Language): Texts {
  if (language === 'test') return markEveryText(zhCn, '')
  return language === 'en' ? en : zhCn
}

function markEveryText<T>(node: T, path: string): T {
  if (typeof node === 'function') {
    return ((...args: unknown[]) => {
      const lines: unknown = node(...args)
      const mark = (name: string) => `[[${name}(${args.join(',')})]]`
      return Array.isArray(lines) ? lines.map((_, index) => mark(`${path}.${index}`)) : mark(path)
    }) as T
  }
  if (typeof node !== 'object' || node === null) return `[[${path}]]` as T
  if (Array.isArray(node)) return node.map((item, index) => markEveryText(item, `${path}.${index}`)) as T
  const entries = Object.entries(node).map(([key, value]) => [key, markEveryText(value, path ? `${path}.${key}` : key)])
  return Object.fromEntries(entries) as T
}
