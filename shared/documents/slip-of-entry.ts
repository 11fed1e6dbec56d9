import type { Application, ApplicationKey, Bill, SheetId } from '../domain/application.ts'
import type { EntryOf } from '../domain/entry.ts'
import type { Settings } from '../domain/settings.ts'
import { type Language, textsOf } from '../i18n/texts.ts'
import type { SlipCollector, SlipGroup, SlipMark, SlipModel } from './slip-model.ts'

/** An entry that is documented by a slip of its own. */
export type SlipEntry = EntryOf<'handedOver'> | EntryOf<'takenBack'> | EntryOf<'sentBack'>

/** What a slip needs besides its entry. */
export interface SlipContext {
  /** The applications the sheets belong to, as last imported. */
  readonly applications: readonly Application[]
  readonly clerk: string
  readonly settings: Pick<Settings, 'branch' | 'slipCode' | 'slipPaper'>
  readonly language: Language
  /** 0 for the first print. */
  readonly reprint: number
  /** The handover was voided since. */
  readonly voided: boolean
  /** The sheet a sheet of this slip replaces, where it replaces one. */
  readonly reissueOf: (sheet: SheetId) => SheetId | null
}

/** The slip of an entry, the same at every reprint but for its reprint number and its void mark. */
export function slipOfEntry(entry: SlipEntry, context: SlipContext): SlipModel {
  const sheets = entry.kind === 'handedOver' ? entry.body.sheets.map(handed => handed.sheet) : entry.body.sheets
  const { branch, slipCode, slipPaper } = context.settings
  return {
    slipNo: entry.body.slipNo,
    mark: markOf(entry, sheets, context),
    reprint: context.reprint,
    at: entry.at,
    clerk: context.clerk,
    branch,
    groups: groupsOf(sheets, context.applications),
    collector: collectorOf(entry, context.language),
    remark: entry.kind === 'handedOver' ? (entry.personal?.remark ?? '') : (entry.personal?.reason ?? ''),
    codeStyle: slipCode,
    paper: slipPaper,
    language: context.language,
  }
}

function markOf(entry: SlipEntry, sheets: readonly SheetId[], context: SlipContext): SlipMark {
  if (context.voided) return 'void'
  if (entry.kind !== 'handedOver') return entry.kind
  const replaced = sheets.flatMap(sheet => context.reissueOf(sheet) ?? [])
  return replaced.length > 0 ? { reissueOf: replaced.join(textsOf(context.language).common.listSeparator) } : null
}

function groupsOf(sheets: readonly SheetId[], applications: readonly Application[]): readonly SlipGroup[] {
  const wanted = new Set(sheets)
  const groups = new Map<ApplicationKey, SlipGroup & { sheets: Bill[] }>()
  for (const application of applications)
    application.bills.forEach((bill, index) => {
      if (!bill.sheet || !wanted.delete(bill.sheet)) return
      const personal = application.personal?.bills[index]
      const group = groups.get(application.key) ?? {
        title: personal?.title ?? '',
        taxpayerId: personal?.taxpayerId ?? '',
        orderNo: application.orderNo,
        applicationNo: application.applicationNo,
        sheets: [],
      }
      group.sheets.push(bill)
      groups.set(application.key, group)
    })
  const order = new Map(sheets.map((sheet, index) => [sheet, index]))
  const placeOf = (bill: Bill | undefined) => (bill?.sheet ? (order.get(bill.sheet) ?? 0) : 0)
  return [...groups.values()]
    .map(group => ({ ...group, sheets: group.sheets.sort((a, b) => placeOf(a) - placeOf(b)) }))
    .sort((a, b) => placeOf(a.sheets[0]) - placeOf(b.sheets[0]))
}

function collectorOf(entry: SlipEntry, language: Language): SlipCollector | null {
  if (entry.kind === 'sentBack' || !entry.personal?.collector) return null
  const collector = entry.personal.collector
  if (entry.kind === 'takenBack') {
    const { documentKind } = entry.body
    return documentKind && { ...collector, inPerson: true, documentKind, proxyNote: '' }
  }
  const { common } = textsOf(language)
  const papers = (Object.keys(common.proxyPaper) as (keyof typeof common.proxyPaper)[]).filter(paper =>
    entry.body.checks.some(check => check.rule === `proxy.${paper}`),
  )
  return {
    ...collector,
    inPerson: entry.body.inPerson,
    documentKind: entry.body.documentKind,
    proxyNote: papers.map(paper => common.proxyPaper[paper]).join(common.listSeparator),
  }
}
