import { dirname } from 'node:path'
import { compareVersions } from '../../../shared/domain/program-version.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { UpdateOffer, UpdateStatus } from '../../../shared/host/views.ts'
import type { UpdateFault, UpdatePort } from './update-port.ts'

/** What must be finished before the program may be replaced. */
export type OpenWork = 'import' | 'printing' | 'stockTake' | 'handover' | 'backup'

interface UpdateParts {
  readonly port: UpdatePort
  /** Of the program that runs. */
  readonly version: string
  /** As it is set; '' for none. */
  readonly source: () => string
  /** What the host knows to be unfinished, null when nothing is. */
  readonly openWork: () => Exclude<OpenWork, 'handover'> | null
  /** Makes a backup; `passphraseMissing` where the branch makes none. */
  readonly backUp: () => Promise<Result<unknown, HostError>>
}

/** Replaces the program by a newer version, one step after another, each begun by a person. */
export class Updates {
  readonly #parts: UpdateParts
  #offer: UpdateOffer | null = null
  #stage: 'looked' | 'fetching' | 'ready' = 'looked'
  #percent = 0
  #fault: HostError | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: UpdateParts) {
    this.#parts = parts
  }

  status(): UpdateStatus {
    const { version: current } = this.#parts
    return { current, state: this.#state(), offer: this.#offer, percent: this.#percent, fault: this.#fault }
  }

  /** Looks at the source of the settings. */
  check(): Promise<Result<UpdateStatus, HostError>> {
    const source = this.#parts.source()
    return source === '' ? Promise.resolve(refused({ code: 'updateSourceMissing' })) : this.#look(source)
  }

  /** Looks at the folder of a file that a person chooses. */
  async choose(): Promise<Result<UpdateStatus, HostError>> {
    const file = await this.#parts.port.choose()
    return file === null ? ok(this.status()) : this.#look(dirname(file))
  }

  /** Begins to fetch what was found; `status` tells how far it is. */
  fetch(): Result<UpdateStatus, HostError> {
    const state = this.#state()
    if (state === 'none' || state === 'same' || state === 'older')
      return refused({ code: 'updateNotNewer', params: { version: this.#offer?.version ?? '' } })
    if (state !== 'offered') return ok(this.status())
    this.#stage = 'fetching'
    this.#percent = 0
    this.#fault = null
    void this.#inTurn(async () => {
      const fetched = await this.#parts.port.fetch(percent => {
        this.#percent = Math.floor(percent)
      })
      this.#stage = fetched.ok ? 'ready' : 'looked'
      this.#fault = fetched.ok ? null : errorOf(fetched.error)
    })
    return ok(this.status())
  }

  /** Ends the desk for what was fetched to be run. `handovers` are those begun at the window. */
  install(handovers: number): Promise<Result<null, HostError>> {
    return this.#inTurn(async () => {
      if (this.#state() !== 'ready') return refused({ code: 'updateNotReady' })
      const { port, openWork, backUp } = this.#parts
      const findWork = (): OpenWork | null => (handovers > 0 ? 'handover' : openWork())
      const before = findWork()
      if (before) return refused({ code: 'updateWorkOpen', params: { work: before } })
      const backedUp = await backUp()
      if (!backedUp.ok && backedUp.error.code !== 'passphraseMissing') return refused({ code: 'updateBackupFailed' })
      // The desk went on meanwhile.
      const since = findWork()
      if (since) return refused({ code: 'updateWorkOpen', params: { work: since } })
      port.install()
      return ok(null)
    })
  }

  #state(): UpdateStatus['state'] {
    if (!this.#offer) return 'none'
    const order = compareVersions(this.#offer.version, this.#parts.version)
    if (order <= 0) return order === 0 ? 'same' : 'older'
    return this.#stage === 'looked' ? 'offered' : this.#stage
  }

  #look(source: string): Promise<Result<UpdateStatus, HostError>> {
    return this.#inTurn(async () => {
      const looked = await this.#parts.port.look(source)
      this.#stage = 'looked'
      this.#fault = null
      this.#offer = looked.ok ? looked.value : null
      return looked.ok ? ok(this.status()) : refused(errorOf(looked.error))
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

function errorOf({ code, detail }: UpdateFault): HostError {
  return { code, params: { detail } }
}
