import { readKeptRows, writeKeptRows } from '../../data/kept-rows.ts'
import { readStoreFault } from '../../data/store-fault.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import type { KeptRows, Recall } from '../../imports/kept-rows.ts'
import type { ImportDesk } from './import-desk.ts'

/** What an import may build on: rows in which earlier ones found nothing. */
export async function recallRows({ db, desk }: Pick<ImportDesk, 'db' | 'desk'>): Promise<Recall> {
  const { head, content } = await readKeptRows(db)
  // Only this program writes it, and a store of another version is thrown away.
  return { program: desk.getState().status?.version ?? '', head, rows: content as KeptRows | null }
}

/** Keeps what an import has found for the next one. Where that fails the next one takes longer, and no more. */
export async function keepImportedRows(
  db: ImportDesk['db'],
  content: KeptRows | null,
  { head, seq }: { readonly head: ImportPreview['head']; readonly seq: number },
): Promise<void> {
  try {
    if (content) await writeKeptRows(db, { head, seq, content })
  } catch (error) {
    if (!readStoreFault(error)) throw error
  }
}
