import { useMemo } from 'react'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import { type SlipEntry, slipOfEntry } from '../../../../shared/documents/slip-of-entry.ts'
import { type HandoverDraft, handOverCommand } from '../../../../shared/domain/handover-draft.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import { formatSlipNo } from '../../../../shared/domain/slip-number.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useDesk, useSession, useSettings } from '../../../host/desk-context.tsx'
import { useLanguage } from '../../../ui/language.tsx'

/** The slip a draft would lead to. Its number ends in 0000: the host gives the real one on confirmation. */
export function useDraftSlip(draft: HandoverDraft, applications: readonly ApplicationRow[]): SlipModel {
  const settings = useSettings()
  const { language } = useLanguage()
  const clerk = useSession()?.operator.name ?? ''
  const clockOffset = useDesk(state => state.clockOffset)
  return useMemo(() => {
    const at = new Date(Date.now() + clockOffset).toISOString()
    const { collector, remark, handReasons, kind: _, ...body } = handOverCommand(draft, [])
    const slipNo = formatSlipNo({ branch: settings.branch.code, date: shanghaiDay(at), sequence: 0 })
    const entry: SlipEntry = {
      v: 1,
      station: '',
      seq: 0,
      at,
      operator: null,
      kind: 'handedOver',
      body: { slipNo, ...body },
      personal: { collector, remark, handReasons },
      personalDigest: null,
      prev: '',
      hash: '',
    }
    const custody = new Map(applications.flatMap(application => Object.entries(application.custody)))
    const reissueOf = (sheet: string) => custody.get(sheet)?.reissueOf ?? null
    return slipOfEntry(entry, { applications, clerk, settings, language, reprint: 0, voided: false, reissueOf })
  }, [draft, applications, settings, language, clerk, clockOffset])
}
