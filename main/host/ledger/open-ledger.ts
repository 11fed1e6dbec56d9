import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../durable-file.ts'
import { type DamagedFile, setFileAside } from '../set-file-aside.ts'
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
  /** The note of the last entry, where it could not be read: lines cut off behind it would not be missed. null when it could. */
  readonly damagedWitness: DamagedFile | null
}

/** Opens the ledger of a data folder: verifies every line, replays it, and sets aside what was never acknowledged. */
export async function openLedger(dataFolder: string, parts: LedgerParts, replay: ApplyEntry): Promise<OpenedLedger> {
  const chain = await openFile(dataFolder, 'ledger.jsonl')
  const personal = await openFile(dataFolder, 'personal.jsonl')
  await syncFolder(dataFolder)
  const witnessPath = join(dataFolder, witnessName)
  const witnessed = await readWitness(witnessPath)
  const replayed = await replayLedger(chain, personal, witnessed === 'damaged' ? null : witnessed, replay)
  const bytes = replayed.tail.chain + replayed.tail.personal
  const aside = bytes > 0 ? { bytes, file: await moveTail(dataFolder, parts, chain, personal, replayed) } : null
  const damagedWitness = witnessed === 'damaged' ? await setWitnessAside(dataFolder, parts) : null
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
  return { ledger, setAside: aside, damagedWitness }
}

async function setWitnessAside(dataFolder: string, parts: LedgerParts): Promise<DamagedFile> {
  return (await setFileAside(dataFolder, asideName(parts), witnessName)) ?? { damaged: witnessName, file: '' }
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
  parts: LedgerParts,
  chain: FileHandle,
  personal: FileHandle,
  { chainEnds, personalEnds, tail }: Replayed,
): Promise<string> {
  const chainEnd = chainEnds.at(-1) ?? 0
  const personalEnd = personalEnds.at(-1) ?? 0
  return setAside(dataFolder, asideName(parts), [
    { handle: chain, name: 'ledger.jsonl', from: chainEnd, to: chainEnd + tail.chain },
    { handle: personal, name: 'personal.jsonl', from: personalEnd, to: personalEnd + tail.personal },
  ])
}

function asideName({ clock }: LedgerParts): string {
  // Colons are not allowed in Windows file names.
  return new Date(clock.now()).toISOString().replaceAll(':', '')
}
