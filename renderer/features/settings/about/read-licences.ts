import { ok, type Result, refused } from '../../../../shared/domain/result.ts'

/** Somebody else's work in the program, as the build lists it. */
export interface Licence {
  readonly name: string
  readonly version: string
  /** What carries it inside, null where it is there by itself. */
  readonly within: string | null
  /** The short name of the terms. */
  readonly licence: string
  readonly text: string
}

/** Reads the list the build laid beside the window. */
export async function readLicences(): Promise<Result<readonly Licence[], { readonly code: 'unreadable' }>> {
  try {
    const answer = await fetch('/licences.json')
    return answer.ok ? ok(await answer.json()) : refused({ code: 'unreadable' })
  } catch {
    return refused({ code: 'unreadable' })
  }
}

/** One of a kind in the list, and fit for an id of the page. */
export function licenceKey({ name, version, within }: Licence): string {
  return [name, version, within ?? ''].join('_').replace(/\s/g, '_')
}
