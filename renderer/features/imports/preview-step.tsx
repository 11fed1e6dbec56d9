import { Tabs } from '@mantine/core'
import { useState } from 'react'
import type { IssueCode } from '../../../shared/domain/import/row-issue.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { ImportPreview, PreviewCategory } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { confirmImport } from './confirm-import.ts'
import { DownloadReasons } from './download-reasons.tsx'
import { useImportDesk } from './import-desk.ts'
import { clearImport } from './import-state.ts'
import { PreviewFoot } from './preview-foot.tsx'
import { PreviewList } from './preview-list.tsx'
import { PreviewNotices } from './preview-notices.tsx'
import classes from './preview-step.module.css'
import { ReasonFilter } from './reason-filter.tsx'
import { askColumnsAgain } from './remember-columns.ts'
import { VerdictTabs } from './verdict-tabs.tsx'

interface PreviewStepProps {
  readonly preview: ImportPreview
  readonly comparedAgain: boolean
  readonly refusal: HostError | null
}

/** What a file would change, before anything does: five figures, each with its list, and one key to confirm. */
export function PreviewStep({ preview, comparedAgain, refusal }: PreviewStepProps) {
  const { mapping, unreadable, preview: texts } = useTexts().importsScreen
  const parts = useImportDesk()
  const [category, setCategory] = useState<PreviewCategory>(() => firstToLookAt(preview))
  const [code, setCode] = useState<IssueCode | null>(null)
  const toImport = preview.rows.new + preview.rows.changed
  const confirm = useAction(texts.confirm(grouped(toImport)), () => confirmImport(parts, preview), {
    disabled: toImport === 0,
  })
  const another = useAction(unreadable.chooseAnother, clearImport)
  const mapAgain = useAction(mapping.again, () => askColumnsAgain(parts, preview))
  useKeys({ F9: confirm, Escape: another })

  const severity = category === 'refused' ? 'refuse' : category === 'warned' ? 'warn' : null
  const reasons = preview.reasons.filter(reason => reason.severity === severity)
  return (
    <Screen
      title={texts.heading}
      detail={
        <span className={classes.file}>
          {texts.counted(grouped(preview.rows.total))} · {preview.fileName}
        </span>
      }
      actions={
        <>
          {preview.handMapped.length > 0 && <ActionButton action={mapAgain} variant="subtle" size="sm" />}
          {preview.reasons.length > 0 && <DownloadReasons />}
          <ActionButton action={another} keys="Escape" variant="default" size="sm" />
        </>
      }
      scroll="own"
      foot={<PreviewFoot preview={preview} confirm={confirm} />}
    >
      <Tabs
        className={classes.body}
        value={category}
        keepMounted={false}
        onChange={value => {
          setCategory(value as PreviewCategory)
          setCode(null)
        }}
      >
        <PreviewNotices preview={preview} comparedAgain={comparedAgain} refusal={refusal} />
        <VerdictTabs preview={preview} />
        <Tabs.Panel value={category} className={classes.panel}>
          {reasons.length > 0 && (
            <ReasonFilter reasons={reasons} rows={preview.rows[category]} code={code} onChange={setCode} />
          )}
          <PreviewList
            key={`${category} ${code}`}
            category={category}
            code={code}
            expected={expectedLines(preview, category, code)}
          />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

/** What needs a look comes first. */
function firstToLookAt({ rows }: ImportPreview): PreviewCategory {
  const inOrder = ['refused', 'warned', 'changed', 'new'] as const
  return inOrder.find(category => rows[category] > 0) ?? 'unchanged'
}

/** Rows for warned and refused, applications for the rest. */
function expectedLines(preview: ImportPreview, category: PreviewCategory, code: IssueCode | null): number {
  if (code !== null) return preview.reasons.find(reason => reason.code === code)?.rows ?? 0
  return category === 'warned' || category === 'refused' ? preview.rows[category] : preview.applications[category]
}
