import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { batchPaths } from '../batches/batch-files.ts'
import type { DeskState } from '../desk-state.ts'
import type { Head } from '../ledger/chain.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { systemCode } from '../system-error.ts'
import type { PackedFile } from './container/pack-files.ts'

/** What a backup of this moment holds. */
export interface Content {
  readonly head: Head
  readonly files: readonly PackedFile[]
}

/**
 * Everything a branch needs, up to the last acknowledged entry: what is recorded from now on is not in it, so the desk goes on meanwhile.
 * Throws system errors, also where a file is missing.
 */
export async function listContent(dataFolder: string, ledger: Ledger, state: DeskState): Promise<Content> {
  await ledger.settled()
  // All of the same moment: nothing may be awaited in between.
  const { head, sizes } = ledger
  const batches = [...state.batches.keys()].flatMap(batch => Object.values(batchPaths(batch)))
  const files: PackedFile[] = [
    { path: 'ledger.jsonl', content: { from: join(dataFolder, 'ledger.jsonl'), bytes: sizes.chain } },
    { path: 'personal.jsonl', content: { from: join(dataFolder, 'personal.jsonl'), bytes: sizes.personal } },
  ]
  for (const path of batches) {
    const from = join(dataFolder, path)
    files.push({ path, content: { from, bytes: (await stat(from)).size } })
  }
  for (const path of ['operators.json', 'demo-branch']) {
    const content = await readIfThere(join(dataFolder, path))
    if (content) files.push({ path, content })
  }
  return { head, files }
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
