import type { ImportedYear } from './calendar-file.ts'
import type { Courier } from './waybill.ts'

/** A stock of one-part labels, width × height in millimetres. */
export type LabelSize = '76x130' | '100x150' | '100x180'

/** Every stock, narrowest first. */
export const labelSizes: readonly LabelSize[] = ['76x130', '100x150', '100x180']

/** The documents the desk prints; each has a printer and a paper of its own. */
export type PrintedDocument = 'slip' | 'label' | 'manifest' | 'report'

/** What a proxy (代领) must bring. No rule is known (domain facts, open), so the branch decides. */
export interface ProxyRequirements {
  readonly letter: boolean
  readonly letterNumber: boolean
  readonly ownDocument: boolean
  readonly copyOfPrincipalDocument: boolean
}

/** Who the branch is, as printed on slips and said on the phone. */
export interface BranchData {
  /** First part of every slip number: two to six capitals or digits. */
  readonly code: string
  readonly name: string
  readonly address: string
  readonly contact: string
  readonly phone: string
  readonly hotline: string
}

/** Which printer and paper a document goes to; an empty printer means the system's default. */
export interface PrinterChoice {
  readonly printer: string
  readonly paper: string
}

/** Everything a supervisor can set. Kept by the host; no personal data. */
export interface Settings {
  readonly branch: BranchData
  /** Issued sheets count as received when they are imported: they lie at the branch until they are collected or sent. */
  readonly receiveAtImport: boolean
  /** Idle minutes until the desk locks itself. */
  readonly autoLockMinutes: number
  readonly slipPaper: 'A5' | 'A4'
  readonly slipCode: 'code128' | 'qr'
  readonly proxy: ProxyRequirements
  readonly printers: Readonly<Record<PrintedDocument, PrinterChoice>>
  /** 到付: the recipient pays the freight. Certain for SF only (seed rule R10). */
  readonly freightCollect: Readonly<Record<Courier, boolean>>
  /** Whether the carrier's part of a label hides parts of name, phone and address. The branch's file copy always does. */
  readonly maskLabels: Readonly<Record<Courier, boolean>>
  /** A pool with fewer numbers left is said to run low. */
  readonly lowWaybills: number
  /** Years after the last movement until the desk proposes to erase a customer's personal data. */
  readonly retentionYears: number
  /** A second folder for backups besides the data folder (absolute; '' for none), and how many backups each folder keeps. */
  readonly backup: { readonly folder: string; readonly keep: number }
  /** Where newer versions of the program are: an http(s) address or an absolute folder; '' for nowhere. */
  readonly update: { readonly source: string }
  /** Official holiday arrangements a supervisor imported, one a year; they add to the built-in ones. */
  readonly calendars: readonly ImportedYear[]
  /** Hand-made column mappings by header signature: header text → field name or `ignore`. */
  readonly columnMappings: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The settings of a new branch (seed document for address, contact and hotline). */
export const defaultSettings: Settings = {
  branch: {
    code: 'SH',
    name: '世纪互联上海分公司',
    address: '上海市浦东新区科苑路88号德国中心3号楼657',
    contact: '朱琴琴',
    phone: '021-28986102',
    hotline: '400-089-0365',
  },
  receiveAtImport: true,
  autoLockMinutes: 5,
  slipPaper: 'A5',
  slipCode: 'code128',
  proxy: { letter: true, letterNumber: false, ownDocument: true, copyOfPrincipalDocument: false },
  printers: {
    slip: { printer: '', paper: 'A5' },
    label: { printer: '', paper: '100x150' },
    manifest: { printer: '', paper: 'A4' },
    report: { printer: '', paper: 'A4' },
  },
  freightCollect: { sf: true, yunda: false },
  maskLabels: { sf: false, yunda: false },
  lowWaybills: 50,
  retentionYears: 5,
  backup: { folder: '', keep: 30 },
  update: { source: '' },
  calendars: [],
  columnMappings: {},
}

/** The stock labels are drawn for: the paper chosen for them, where that is one. */
export function labelSizeOf({ printers }: Pick<Settings, 'printers'>): LabelSize {
  return labelSizes.find(size => size === printers.label.paper) ?? '100x150'
}
