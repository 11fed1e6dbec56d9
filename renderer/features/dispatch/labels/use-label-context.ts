import { useMemo } from 'react'
import type { LabelContext } from '../../../../shared/documents/label-of-parcel.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { useToday } from '../../../host/use-today.ts'
import { useLanguage } from '../../../ui/language.tsx'

/** What the labels of a batch need besides their parcels. */
export function useLabelContext(freightCollect: boolean): LabelContext {
  const settings = useSettings()
  const day = useToday()
  const { language } = useLanguage()
  return useMemo(() => ({ settings, freightCollect, day, language }), [settings, freightCollect, day, language])
}
