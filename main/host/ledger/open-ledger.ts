import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../durable-file.ts'
import { systemCode } from '../system-error.ts'
import { openWitness, readWitness, witnessName } from './head-witness.ts'
import { Ledger, type LedgerParts } from './ledger.ts'
import { type ApplyEntry, type Replayed, replayLedger } from './replay.ts'
import { setAside } from './set-aside.ts'

/** What was found and done while opening. */
export interface OpenedLedger {
  readonly ledger: Ledger
  /** What a crash left behind and where it lies now, null when the ledger was whole. */
  readonly setAside: { readonly file: string; readonly bytes: number } | null
  /** The note of the last entry could not be read, so lines cut off behind it would not be missed. */
  readonly witnessDamaged: boolean
}

/** Opens the ledger of a data folder: verifies every line, replays it, and sets aside what was never acknowledged. */
export async function openLedger(dataFolder: string, parts: LedgerParts, replay: ApplyEntry): Promise<OpenedLedger> {
  const chain = await openFile(dataFolder, 'ledger.jsonl')
  const personal = await openFile(dataFolder, 'personal.jsonl')
  await syncFolder(dataFolder)
  const witnessPath = join(dataFolder, witnessName)
  const witnessed = await readWitness(witnessPath)
  const witnessDamaged = witnessed === 'damaged'
  const replayed = await replayLedger(chain, personal, witnessDamaged ? null : witnessed, replay)
  const bytes = replayed.tail.chain + replayed.tail.personal
  const aside = bytes > 0 ? { bytes, file: await moveTail(dataFolder, parts, chain, personal, replayed) } : null
  const witness = await openWitness(witnessPath)
  if (!replayed.broken) {
    // A full disk must not keep the desk from opening: without the note the ledger is as sound as it was.
    await witness.prepare().catch(() => undefined)
    witness.note(replayed.head)
  }
  const ledger = new Ledger({ chain, personal, witness }, replayed, parts)
  if (aside) {
    const decide = () => ({ ok: true, value: { kind: 'tailSetAside', body: aside, personal: null } }) as const
    // A full disk must not keep the desk from opening: the files are sound, and the status tells of the tail.
    await ledger.record({ operator: null, decide })
  }
  return { ledger, setAside: aside, witnessDamaged }
}

async function openFile(dataFolder: string, name: string): Promise<FileHandle> {
  const path = join(dataFolder, name)
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
    return await open(path, 'wx+', 0o600)
  }
}

function moveTail(
  dataFolder: string,
  { clock }: LedgerParts,
  chain: FileHandle,
  personal: FileHandle,
  { chainEnds, personalEnds, tail }: Replayed,
): Promise<string> {
  const chainEnd = chainEnds.at(-1) ?? 0
  const personalEnd = personalEnds.at(-1) ?? 0
  // Colons are not allowed in Windows file names.
  const name = new Date(clock.now()).toISOString().replaceAll(':', '')
  return setAside(dataFolder, name, [
    { handle: chain, name: 'ledger.jsonl', from: chainEnd, to: chainEnd + tail.chain },
    { handle: personal, name: 'personal.jsonl', from: personalEnd, to: personalEnd + tail.personal },
  ])
}
