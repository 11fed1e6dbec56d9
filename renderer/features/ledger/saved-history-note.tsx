import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SavedHistory } from './use-save-history.ts'

/** What became of saving a history as PDF. */
export function SavedHistoryNote({ saved }: { readonly saved: SavedHistory }) {
  const texts = useTexts().history
  if (!saved) return null
  if (saved.kind === 'saved') return <Notice tone="good" title={texts.saved(saved.path)} />
  if (saved.kind === 'notMade') return <Notice tone="bad" title={texts.fault[saved.fault]} />
  return <ErrorNote error={saved.error} />
}
