import type { Result } from '../../../shared/domain/result.ts'
import type { UpdateOffer } from '../../../shared/host/views.ts'

/** Why looking at a source or fetching from it failed. `detail` is the system's own words. */
export interface UpdateFault {
  readonly code: 'updateUnreachable' | 'updateNotThere' | 'updateDamaged' | 'updateUnsigned'
  readonly detail: string
}

/** What a shell that can replace the program lends to the host. None of it is called twice at once. */
export interface UpdatePort {
  /** What a source, an http(s) address or a folder, has for this system; that is what `fetch` fetches from then on. */
  look(source: string): Promise<Result<UpdateOffer, UpdateFault>>
  /** Fetches it and holds it against checksum and, where the program is signed, publisher. Runs nothing. */
  fetch(onPercent: (percent: number) => void): Promise<Result<null, UpdateFault>>
  /** Asks for a file of a release; null means the user cancelled. */
  choose(): Promise<string | null>
  /** Ends the program; once the host has closed its files, what was fetched is run. */
  install(): void
}
