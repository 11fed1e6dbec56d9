import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { OperatorView } from '../../../shared/host/views.ts'
import { replaceFile } from '../durable-file.ts'
import { equalSecrets } from '../equal-secrets.ts'
import type { Operators } from './operators.ts'

const NAME = 'pin-recovery.txt'
// Without those that are mistaken for one another when they are copied by hand.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const GROUPS = 4

/** What recovering PINs needs. */
export interface RecoveryParts {
  readonly dataFolder: string
  readonly operators: Operators
  readonly random: (bytes: number) => Buffer
}

/**
 * The way back where no supervisor has a PIN any more, because the file that holds them was lost: whoever can read the data folder finds
 * a code there and sets a new PIN for a supervisor, once. It is recorded.
 */
export class PinRecovery {
  readonly #parts: RecoveryParts
  readonly #path: string

  constructor(parts: RecoveryParts) {
    this.#parts = parts
    this.#path = join(parts.dataFolder, NAME)
  }

  /** Where the code lies, null while a supervisor can sign in. */
  get codeFile(): string | null {
    return this.#parts.operators.hasSupervisorPin() ? null : this.#path
  }

  /** Writes a code where it is needed, and takes an old one away. Throws system errors. */
  async prepare(): Promise<void> {
    if (this.codeFile === null) return rm(this.#path, { force: true })
    const chance = this.#parts.random(4 * GROUPS)
    const groups = Array.from({ length: GROUPS }, (_, group) =>
      [...chance.subarray(4 * group, 4 * group + 4)].map(byte => LETTERS[byte % LETTERS.length]).join(''),
    )
    await replaceFile(this.#path, `${groups.join('-')}\n`)
  }

  /** Sets a supervisor's PIN. Errors: recoveryNotNeeded, recoveryCodeWrong, operatorUnknown, and those of a new PIN. */
  async recover(operator: OperatorId, code: string, pin: string): Promise<Result<OperatorView, HostError>> {
    if (this.codeFile === null) return refused({ code: 'recoveryNotNeeded' })
    const kept = await readFile(this.#path, 'utf8').catch(() => '')
    if (plain(kept) === '' || !equalSecrets(plain(code), plain(kept))) return refused({ code: 'recoveryCodeWrong' })
    const recovered = await this.#parts.operators.recoverPin(operator, pin)
    // One that stays for now is of no use, and is removed at the next start.
    if (recovered.ok) await rm(this.#path, { force: true }).catch(() => undefined)
    return recovered.ok ? ok(recovered.value) : recovered
  }
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
