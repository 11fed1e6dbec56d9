import { useEffect, useState } from 'react'
import type { DocumentFault, MadeDocument } from '../../../shared/documents/made-document.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { documentMaker } from '../../documents/make-document.ts'
import { useSettings } from '../../host/desk-context.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { protocolOf, type StockTakeResult } from './read-result.ts'

/** The pages of a protocol; undefined while they are made. */
export function useProtocol(result: StockTakeResult): Result<MadeDocument, DocumentFault> | undefined {
  const settings = useSettings()
  const { language } = useLanguage()
  const [made, setMade] = useState<Result<MadeDocument, DocumentFault>>()
  useEffect(() => {
    let current = true
    void documentMaker
      .makeStockTake(protocolOf(result, { settings, language }))
      .then(answer => current && setMade(answer))
    return () => {
      current = false
    }
  }, [result, settings, language])
  return made
}
