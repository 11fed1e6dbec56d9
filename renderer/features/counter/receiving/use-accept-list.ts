import { useState } from 'react'
import type { SheetId } from '../../../../shared/domain/application.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'

/** The host takes so many sheets in one entry. */
const AT_ONCE = 1000

/** Records a list of sheets as received; answers whether all of them were. */
export function useAcceptList() {
  const texts = useTexts().receiving.confirm
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  async function accept(sheets: readonly SheetId[]): Promise<boolean> {
    for (let done = 0; done < sheets.length; done += AT_ONCE) {
      const part = sheets.slice(done, done + AT_ONCE)
      const answer = await record<'receive'>({ kind: 'receive', sheets: part, via: 'list' })
      if (answer.ok) continue
      setError(answer.error)
      feedback.refuse(texts.part(done, sheets.length))
      return false
    }
    setError(null)
    feedback.accept(texts.done(sheets.length))
    return true
  }

  return { accept, error, dismiss: () => setError(null) }
}
