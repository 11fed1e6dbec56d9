import { useMemo } from 'react'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import { type SlipEntry, slipOfEntry } from '../../../../shared/documents/slip-of-entry.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import type { SlipRow } from '../../../data/db.ts'
import { useApplications, useEntry, useOperatorName, useSlip } from '../../../data/hooks.ts'
import { useSettings } from '../../../host/desk-context.tsx'
import { useLanguage } from '../../../ui/language.tsx'

/** A slip as recorded, and as it would print now. */
export interface SlipInView {
  readonly row: SlipRow
  readonly entry: SlipEntry
  /** As its next print shows it; `reprint` is the number given. */
  readonly model: SlipModel
}

const none: readonly string[] = []

/** A slip by its number; undefined while it is being read, null when there is none. */
export function useSlipModel(slipNo: string, reprint: number): SlipInView | null | undefined {
  const settings = useSettings()
  const { language } = useLanguage()
  const row = useSlip(slipNo)
  const entry = useEntry(row?.seq ?? 0)
  const applications = useApplications(row?.applications ?? none)
  const clerk = useOperatorName(entry?.operator ?? null)
  return useMemo(() => {
    if (row === null) return null
    if (!row || !entry || !applications || clerk === undefined) return undefined
    if (!isSlipEntry(entry)) return null
    const custody = new Map(applications.flatMap(application => Object.entries(application.custody)))
    const model = slipOfEntry(entry, {
      applications,
      clerk: clerk ?? '',
      settings,
      language,
      reprint,
      voided: row.voided,
      reissueOf: sheet => custody.get(sheet)?.reissueOf ?? null,
    })
    return { row, entry, model }
  }, [row, entry, applications, clerk, settings, language, reprint])
}

function isSlipEntry(entry: Entry): entry is SlipEntry {
  return entry.kind === 'handedOver' || entry.kind === 'takenBack' || entry.kind === 'sentBack'
}
