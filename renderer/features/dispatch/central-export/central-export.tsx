import { SegmentedControl } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useExports } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './central-export.module.css'
import { changeColumns } from './change-columns.tsx'
import { EarlierExports } from './earlier-exports.tsx'
import { useSaveReport } from './use-save-report.ts'
import { useWaitingChanges } from './use-waiting-changes.ts'

type Headers = 'zh-CN' | 'en'

/** What the central system has to hear: written as files and recorded, and written again whenever it is needed. */
export function CentralExport() {
  const allTexts = useTexts()
  const texts = allTexts.centralExport
  const may = useMay('exportChanges')
  const record = useRecord()
  const waiting = useWaitingChanges()
  const last = useExports()?.[0]
  const [headers, setHeaders] = useState<Headers>('zh-CN')
  const [refusal, setRefusal] = useState<HostError | null>(null)
  const { save, progress, fault, dismiss } = useSaveReport()
  // The files keep the order of the ledger; on screen what has just happened comes first.
  const shown = useMemo(() => waiting?.toReversed() ?? [], [waiting])
  const count = grouped(waiting?.length ?? 0)
  const confirm = useAction(
    texts.confirm(count),
    async () => {
      const answer = await record<'exportChanges'>({ kind: 'exportChanges', headers })
      setRefusal(answer.ok ? null : answer.error)
      if (!answer.ok) return
      // Recorded first: whatever comes of the files, they can be written again with this content.
      const { body, seq, operator, at } = answer.value
      await save({ ...body, seq, operator, at })
    },
    { disabled: !may || progress !== null || !waiting || waiting.length === 0 },
  )
  useKeys({ F9: confirm })
  const describe = (sheets: number | undefined) =>
    sheets === undefined ? texts.counting : sheets === 0 ? texts.heading : texts.waiting(count)
  return (
    <div className={classes.desk}>
      <section className={classes.column} aria-label={texts.heading}>
        <h2 className={classes.heading}>{describe(waiting?.length)}</h2>
        <p className={classes.quiet}>
          {last ? texts.since(last.exportNo, shanghaiDayTime(last.at)) : texts.never} · {texts.explain}
        </p>
        {!may && <Notice tone="info" title={texts.onlyDispatcher} />}
        <ErrorNote error={refusal} onDismiss={() => setRefusal(null)} />
        {fault === 'broken' && <Notice tone="bad" title={texts.failed(last?.exportNo ?? '')} />}
        <ErrorNote error={fault === 'broken' ? null : fault} onDismiss={dismiss} />
        {progress && <ProgressNote label={progress.total === null ? texts.writing : texts.gathering} {...progress} />}
        <div className={classes.table}>
          <VirtualTable
            label={texts.list}
            rows={shown}
            rowKey={({ sheet }) => sheet}
            columns={changeColumns(allTexts)}
            empty={waiting ? <EmptyState icon={IconMessageCheck} title={texts.empty} hint={texts.emptyHint} /> : null}
          />
        </div>
        <p className={classes.quiet}>{texts.personal}</p>
        <div className={classes.foot}>
          <span className={classes.quiet}>{texts.headers}</span>
          <SegmentedControl
            aria-label={texts.headers}
            value={headers}
            onChange={value => setHeaders(value === 'en' ? 'en' : 'zh-CN')}
            data={(['zh-CN', 'en'] as const).map(value => ({ value, label: texts.headersOf[value] }))}
          />
          <ActionButton action={confirm} keys="F9" size="md" />
        </div>
      </section>
      <EarlierExports busy={progress !== null} may={may} onWrite={save} />
    </div>
  )
}
