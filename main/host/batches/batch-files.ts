import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchApplication } from '../../../shared/domain/custody.ts'
import { syncFolder } from '../durable-file.ts'
import type { LedgerBreak } from '../ledger/break.ts'
import { custodyPart, type PublicLine } from './batch-line.ts'
import { readGzipLines } from './gzip-lines.ts'

/** The two files of a batch, relative to the data folder. */
export function batchPaths(sha256: string): { readonly publicFile: string; readonly personalFile: string } {
  return { publicFile: `batches/${sha256}.jsonl.gz`, personalFile: `batches/${sha256}.personal.jsonl.gz` }
}

/** What custody learns from a stored batch, once all of it matches the name; or what is wrong with it. */
export async function readCustodyParts(
  dataFolder: string,
  sha256: string,
): Promise<readonly BatchApplication[] | LedgerBreak> {
  const { publicFile, personalFile } = batchPaths(sha256)
  const sum = createHash('sha256')
  const parts: BatchApplication[] = []
  for (const file of [publicFile, personalFile]) {
    const there = await stat(join(dataFolder, file)).catch(() => null)
    if (!there) return { file, line: 1, reason: 'batchMissing' }
  }
  try {
    for await (const lines of readGzipLines(join(dataFolder, publicFile))) {
      for (const line of lines) {
        sum.update(line).update('\n')
        parts.push(custodyPart(JSON.parse(line) as PublicLine))
      }
    }
  } catch {
    return { file: publicFile, line: parts.length + 1, reason: 'batchDamaged' }
  }
  if (sum.digest('hex') !== sha256) return { file: publicFile, line: 1, reason: 'batchDamaged' }
  return parts
}

/** Makes the folders of batches and removes what an interrupted import left in `staging/`; no entry ever named it. */
export async function prepareFolders(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, 'staging'), { recursive: true, force: true })
  for (const name of ['staging', 'batches']) await mkdir(join(dataFolder, name), { recursive: true, mode: 0o700 })
  await syncFolder(dataFolder)
}

/** Moves batches that no entry names into `set-aside/`: an import was interrupted just before its entry. */
export async function setOrphansAside(dataFolder: string, known: ReadonlySet<string>, name: string): Promise<void> {
  const orphans = (await readdir(join(dataFolder, 'batches'))).filter(file => !known.has(file.slice(0, 64)))
  if (orphans.length === 0) return
  const target = join(dataFolder, 'set-aside', name)
  await mkdir(target, { recursive: true, mode: 0o700 })
  for (const file of orphans) await rename(join(dataFolder, 'batches', file), join(target, file))
  for (const folder of [target, join(dataFolder, 'set-aside'), join(dataFolder, 'batches')]) await syncFolder(folder)
}
