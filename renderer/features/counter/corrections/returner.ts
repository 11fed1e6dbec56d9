import type { Collector, DocumentKind } from '../../../../shared/domain/entry.ts'

/** Who brought a sheet back, as it is typed. All of it may be left out. */
export interface Returner {
  readonly name: string
  /** null: no document was shown. */
  readonly documentKind: DocumentKind | null
  readonly last4: string
  readonly phone: string
}

/** Nobody was written down. */
export const nobody: Returner = { name: '', documentKind: null, last4: '', phone: '' }

/** Whether what is typed can be recorded: a document that was shown has an owner and four last characters. */
export function isComplete({ name, documentKind, last4 }: Returner): boolean {
  return documentKind === null || (name.trim() !== '' && /^[0-9A-Za-z]{4}$/.test(last4.trim()))
}

/** The half of the command that says who it was. */
export function writeReturner({ name, documentKind, last4, phone }: Returner): {
  readonly documentKind: DocumentKind | null
  readonly collector: Collector | null
} {
  const collector: Collector = {
    name: name.trim(),
    last4: documentKind === null ? '' : last4.trim().toUpperCase(),
    phone: phone.trim(),
    letterNo: '',
  }
  return { documentKind, collector: collector.name || collector.phone ? collector : null }
}
