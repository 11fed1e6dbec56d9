import type { Application, ApplicationPublic, SheetId } from '../../../shared/domain/application.ts'
import type { BatchApplication } from '../../../shared/domain/custody.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { personalDigest, sha256 } from '../ledger/chain.ts'

/** One line of the public file of a batch. */
export interface PublicLine extends ApplicationPublic {
  /** The sheets that came to the branch by this import. */
  readonly received: readonly SheetId[]
  readonly personalDigest: string | null
}

/** One line of the personal file of a batch, parallel to the public one. */
export type PersonalLine =
  | { readonly key: string; readonly salt: string; readonly data: unknown }
  | { readonly key: string; readonly erased: true }

/** An application as the window gets it. */
export type ReceivedApplication = Application & { readonly received: readonly SheetId[] }

/** Writes an application as its two lines, each with a newline. `salt` is 16 random bytes in hex. */
export function linesOfApplication(
  { personal, ...rest }: Application,
  received: readonly SheetId[],
  salt: string,
): { readonly publicLine: string; readonly personalLine: string } {
  const key = canonicalJson(rest.key)
  const data = personal === null ? null : canonicalJson(personal)
  const digest = data === null ? null : sha256(salt + data)
  return {
    publicLine: `${canonicalJson({ ...rest, received, personalDigest: digest })}\n`,
    personalLine: data === null ? `{"erased":true,"key":${key}}\n` : `{"data":${data},"key":${key},"salt":"${salt}"}\n`,
  }
}

/** The two lines of an application put together. */
export interface ReadApplication {
  readonly application: ReceivedApplication
  /** There was something personal and its text is gone; an entry must say so. */
  readonly erased: boolean
}

/** Puts the two lines of an application together; null when they do not belong to each other. */
export function applicationOfLines(publicText: string, personalText: string): ReadApplication | null {
  const { personalDigest: digest, ...rest } = JSON.parse(publicText) as PublicLine
  const record = parsePersonal(personalText)
  if (record?.key !== rest.key) return null
  if ('erased' in record) return { application: { ...rest, personal: null }, erased: digest !== null }
  const found = digestOf(record.salt, record.data)
  if (found === null || found !== digest) return null
  return { application: { ...rest, personal: record.data as Application['personal'] }, erased: false }
}

/** The application of a public line alone, as if its personal half were erased. */
export function publicApplication(publicText: string): ReceivedApplication {
  const { personalDigest: _, ...rest } = JSON.parse(publicText) as PublicLine
  return { ...rest, personal: null }
}

/** What custody must know of an application, and nothing else: a batch may hold a hundred thousand. */
export function custodyPart({ key, bills, received }: BatchApplication): BatchApplication {
  return { key, bills: bills.map(({ sheet }) => ({ sheet })), received }
}

/** null where there is something that is never written, such as a fraction. */
function digestOf(salt: string, data: unknown): string | null {
  try {
    return personalDigest(salt, data)
  } catch {
    return null
  }
}

function parsePersonal(text: string): PersonalLine | null {
  try {
    return JSON.parse(text) as PersonalLine
  } catch {
    return null
  }
}
