import { useState } from 'react'
import type { Command } from '../../../../shared/domain/command.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'

type NewNumbers = Omit<Extract<Command, { kind: 'addWaybills' }>, 'kind'>

/** Records new numbers, all or none; answers whether they are recorded. */
export function useAddNumbers() {
  const texts = useTexts().pools
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  async function add(numbers: NewNumbers): Promise<boolean> {
    const answer = await record<'addWaybills'>({ kind: 'addWaybills', ...numbers })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) feedback.accept(texts.file.done(grouped(numbers.numbers.length), numbers.account))
    return answer.ok
  }

  return { add, error, dismiss: () => setError(null) }
}
