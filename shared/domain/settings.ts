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
  /** Issued sheets to be collected here count as received when they are imported. */
  readonly receiveAtImport: boolean
  /** Idle minutes until the desk locks itself. */
  readonly autoLockMinutes: number
  readonly slipPaper: 'A5' | 'A4'
  readonly slipCode: 'code128' | 'qr'
  readonly proxy: ProxyRequirements
  readonly printers: Readonly<Record<PrintedDocument, PrinterChoice>>
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
  columnMappings: {},
}
