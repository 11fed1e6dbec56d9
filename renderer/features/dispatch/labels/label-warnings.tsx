import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { usePrintRuns } from './print-run.ts'

/** What has to be written on a label by hand, and what did not find room on it. */
export function LabelWarnings({ number }: { readonly number: string }) {
  const { label, common } = useTexts()
  const note = usePrintRuns(state => state.notes[number])
  if (!note) return null
  const fields = note.cut.map(field => label.field[field]).join(common.listSeparator)
  return (
    <>
      {note.missing.length > 0 && (
        <Notice tone="warn" title={label.missing(number, note.missing.join(common.listSeparator))} />
      )}
      {note.cut.length > 0 && <Notice tone="warn" title={label.cut(number, fields)} />}
    </>
  )
}
