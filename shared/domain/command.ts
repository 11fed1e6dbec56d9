import type { ApplicationKey, SheetId } from './application.ts'
import type { CheckRecord, Collector, DocumentKind, EntryKind, HandedSheet, Role } from './entry.ts'

/** What an operator asks the desk to record. The host decides; the window only asks. */
export type Command =
  | { readonly kind: 'receive'; readonly sheets: readonly SheetId[]; readonly via: 'scan' | 'list' }
  | {
      readonly kind: 'handOver'
      readonly sheets: readonly HandedSheet[]
      readonly inPerson: boolean
      readonly documentKind: DocumentKind
      readonly collector: Collector
      readonly checks: readonly CheckRecord[]
      readonly handReasons: Readonly<Record<SheetId, string>>
      readonly remark: string
    }
  | { readonly kind: 'voidHandover'; readonly slipNo: string; readonly reason: string }
  | {
      readonly kind: 'takeBack'
      readonly sheets: readonly SheetId[]
      readonly reason: string
      /** null when the person who brought it showed none. */
      readonly documentKind: DocumentKind | null
      readonly collector: Collector | null
    }
  | { readonly kind: 'sendBack'; readonly sheets: readonly SheetId[]; readonly reason: string }
  | { readonly kind: 'linkReissue'; readonly oldSheet: SheetId; readonly newSheet: SheetId }
  | { readonly kind: 'voidSheets'; readonly sheets: readonly SheetId[]; readonly reason: string }
  | { readonly kind: 'reprint'; readonly slipNo: string }
  | { readonly kind: 'reveal'; readonly application: ApplicationKey }

/** The kinds of command. */
export type CommandKind = Command['kind']

/** Which roles may give which command; one of them is enough. */
export const commandRoles: Readonly<Record<CommandKind, readonly Role[]>> = {
  receive: ['clerk', 'supervisor'],
  handOver: ['clerk', 'supervisor'],
  voidHandover: ['supervisor'],
  takeBack: ['supervisor'],
  sendBack: ['supervisor'],
  linkReissue: ['supervisor'],
  voidSheets: ['supervisor'],
  reprint: ['clerk', 'supervisor'],
  reveal: ['clerk', 'dispatcher', 'supervisor'],
}

/** Whether someone with these roles may give a command. */
export function mayGive(roles: readonly Role[], kind: CommandKind): boolean {
  return commandRoles[kind].some(role => roles.includes(role))
}

/** The entry kind a command leads to. */
export const entryOfCommand = {
  receive: 'received',
  handOver: 'handedOver',
  voidHandover: 'handoverVoided',
  takeBack: 'takenBack',
  sendBack: 'sentBack',
  linkReissue: 'reissueLinked',
  voidSheets: 'sheetsVoided',
  reprint: 'reprinted',
  reveal: 'revealed',
} as const satisfies Record<CommandKind, EntryKind>
