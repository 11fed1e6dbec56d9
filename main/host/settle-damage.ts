import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OperatorId } from '../../shared/domain/entry.ts'
import { ok } from '../../shared/domain/result.ts'
import type { DeskState } from './desk-state.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { PinStore } from './operators/pin-store.ts'
import { type DamagedFile, setFileAside } from './set-file-aside.ts'

interface DamageParts {
  readonly dataFolder: string
  readonly state: DeskState
  readonly ledger: Ledger
  readonly pins: PinStore
  /** Names the folder in `set-aside/`. */
  readonly asideName: string
}

/**
 * Puts PINs in force as the ledger tells them, and answers the file they are in where it did not hold them all, as it was found. What was
 * found is recorded before anything takes its place; where the disk does not take it everything stays for the next start.
 */
export async function settlePins({ dataFolder, state, ledger, pins, asideName }: DamageParts): Promise<DamagedFile[]> {
  if (pins.settle(ledger.broken ? null : digestsOf(state))) return []
  const damaged = 'operators.json'
  const isThere = await stat(join(dataFolder, damaged)).catch(() => null)
  const aside = isThere ? await setFileAside(dataFolder, asideName, damaged) : { damaged, file: '' }
  if (!aside || ledger.broken || !(await noteDamage(ledger, [aside]))) return [aside ?? { damaged, file: '' }]
  await pins.save().catch(() => undefined)
  return [aside]
}

/** Records which files were found damaged; false where that could not be written. */
export async function noteDamage(ledger: Ledger, files: readonly DamagedFile[]): Promise<boolean> {
  for (const body of files) {
    const decide = () => ok({ kind: 'damageSetAside', body, personal: null } as const)
    if (!(await ledger.record({ operator: null, decide })).ok) return false
  }
  return true
}

function digestsOf({ operators }: DeskState): ReadonlyMap<OperatorId, string | null> {
  return new Map([...operators.values()].map(({ id, pinDigest }) => [id, pinDigest]))
}
