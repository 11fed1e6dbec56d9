import type { Bill } from '../domain/application.ts'
import type { DocumentKind } from '../domain/entry.ts'
import type { BranchData } from '../domain/settings.ts'
import type { Language } from '../i18n/texts.ts'

/** A sheet on a slip: what the export says of its bill. Numbers are text as printed on the Fapiao, '' or null prints a dash. */
export type SlipSheet = Pick<
  Bill,
  'kind' | 'code' | 'number' | 'digitalNumber' | 'issueDate' | 'amount' | 'tax' | 'total'
>

/** The sheets of one application on a slip, under its title. */
export interface SlipGroup {
  readonly title: string
  readonly taxpayerId: string
  readonly orderNo: string
  /** null where the export has no application numbers. */
  readonly applicationNo: string | null
  readonly sheets: readonly SlipSheet[]
}

/** Who collects (or returns) the sheets. */
export interface SlipCollector {
  readonly name: string
  /** false: a proxy (代领). */
  readonly inPerson: boolean
  readonly documentKind: DocumentKind
  /** Last four characters of the document, never more; '' when none was shown. */
  readonly last4: string
  /** As entered; the slip masks it on both copies. */
  readonly phone: string
  /** Number of the authorisation letter, '' without one. */
  readonly letterNo: string
  /** What the proxy showed, '' when nothing needs saying. */
  readonly proxyNote: string
}

/** What became of a slip, printed in words: 作废, 退回 (customer to branch), 退回服务中心, 换开自 … (the sheet it replaces). null: a plain handover. */
export type SlipMark = null | 'void' | 'takenBack' | 'sentBack' | { readonly reissueOf: string }

/** Everything a handover slip (发票交接单) says. */
export interface SlipModel {
  /** `SH-20261122-0017`; also what the code says. */
  readonly slipNo: string
  readonly mark: SlipMark
  /** 0: the first print; n prints 补打 n. */
  readonly reprint: number
  /** UTC instant of the entry; shown in Asia/Shanghai. */
  readonly at: string
  /** Name of the operator who recorded it. */
  readonly clerk: string
  readonly branch: Omit<BranchData, 'code'>
  readonly groups: readonly SlipGroup[]
  /** null: nobody stands at the counter (sent back), or the person's data has been erased. */
  readonly collector: SlipCollector | null
  /** Remark or reason, '' for none. */
  readonly remark: string
  readonly codeStyle: 'code128' | 'qr'
  /** A5: landscape, a page a copy. A4: portrait, both copies on each page. */
  readonly paper: 'A5' | 'A4'
  readonly language: Language
}

/** Where a copy stays: 存根联 at the branch, 客户联 with the customer. */
export type SlipCopy = 'stub' | 'customer'
