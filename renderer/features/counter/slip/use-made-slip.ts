import { useEffect, useState } from 'react'
import type { DocumentFault, MadeDocument } from '../../../../shared/documents/made-document.ts'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import type { Result } from '../../../../shared/domain/result.ts'
import { documentMaker } from '../../../documents/make-document.ts'

/** The slip as PDF, made anew `delay` ms after its last change; the last one stays until then. Null before the first. */
export function useMadeSlip(model: SlipModel | null, delay: number): Result<MadeDocument, DocumentFault> | null {
  const [made, setMade] = useState<Result<MadeDocument, DocumentFault> | null>(null)
  useEffect(() => {
    if (!model) return
    let current = true
    const timer = setTimeout(async () => {
      const answer = await documentMaker.makeSlip(model)
      if (current) setMade(answer)
    }, delay)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [model, delay])
  return made
}
