import { describeLastCustody } from '../../../shared/documents/last-custody.ts'
import { useEntry } from '../../data/hooks.ts'
import { useTexts } from '../../ui/language.tsx'
import type { SheetLine } from './sheet-line.ts'

/** How a sheet came to where it is now, in words; read only for the rows in sight. */
export function ToldCustody({ line: { sheet, seq, row } }: { readonly line: SheetLine }) {
  const texts = useTexts()
  const entry = useEntry(seq)
  if (entry === undefined) return null
  const place = row.custody[sheet]?.place ?? 'expected'
  const told = describeLastCustody(texts, { sheet, place, entry, subject: row })
  return <span title={told}>{told}</span>
}
