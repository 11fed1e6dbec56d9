import { useEffect, useState } from 'react'
import type { DocumentFault, MadeDocument } from '../../../../shared/documents/made-document.ts'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import type { Result } from '../../../../shared/domain/result.ts'
import { documentMaker } from '../../../documents/make-document.ts'

interface MadeSlip {
  /** null before the first. */
  readonly made: Result<MadeDocument, DocumentFault> | null
  /** The slip has changed since. */
  readonly busy: boolean
}

/** The slip as PDF, made anew `delay` ms after its last change; the last one stays until then. */
export function useMadeSlip(model: SlipModel | null, delay: number): MadeSlip {
  const [last, setLast] = useState<{ model: SlipModel; made: Result<MadeDocument, DocumentFault> } | null>(null)
  useEffect(() => {
    if (!model) return
    let current = true
    const timer = setTimeout(async () => {
      const made = await documentMaker.makeSlip(model)
      if (current) setLast({ model, made })
    }, delay)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [model, delay])
  return { made: last?.made ?? null, busy: model !== (last?.model ?? null) }
}
