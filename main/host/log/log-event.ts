/** One line of the log. Codes and counts only: no name, number, title, path or PIN fits into any of these fields. */
export type LogEvent =
  | {
      readonly event: 'started'
      readonly version: string
      readonly node: string
      readonly platform: string
      readonly entries: number
      /** Why the ledger is read-only, null when it is sound. */
      readonly readOnly: string | null
      /** Bytes of a torn line that was set aside at this start. */
      readonly setAside: number
    }
  | { readonly event: 'stopped' }
  /** How often each call was refused since the line before. */
  | { readonly event: 'refused'; readonly calls: Readonly<Record<string, number>> }
  | { readonly event: 'print'; readonly document: string; readonly state: string; readonly fault: string }
  /** `fault` is the error code of a try, null when the backup was written and verified. */
  | { readonly event: 'backup'; readonly second: boolean; readonly fault: string | null }
  /** The error's class, the system's code ('' for none) and where it came from. What it says may hold values, so it is left out. */
  | { readonly event: 'bug'; readonly error: string; readonly code: string; readonly frames: readonly string[] }
