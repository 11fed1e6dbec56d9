import { IconCircleCheck } from '@tabler/icons-react'
import type { EntryOf } from '../../../shared/domain/entry.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { useNavigation } from '../../ui/navigation.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type Action, useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { When } from '../../ui/when.tsx'
import classes from './done-step.module.css'
import { DownloadReasons } from './download-reasons.tsx'
import { clearImport } from './import-state.ts'
import pageClasses from './imports.module.css'

interface DoneStepProps {
  readonly preview: ImportPreview
  readonly entry: EntryOf<'imported'>
  readonly searchable: boolean
  readonly pick: Action
}

/** What an import has done, and where to go from here. */
export function DoneStep({ preview, entry, searchable, pick }: DoneStepProps) {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.done
  const goTo = useNavigation(state => state.goTo)
  const lookUp = useAction(texts.lookUp, () => {
    clearImport()
    goTo('counter')
  })
  const another = { ...pick, label: texts.another }
  const close = useAction(texts.close, clearImport)
  useKeys({ 'Ctrl+O': another, Escape: close, F9: lookUp })
  const { body } = entry
  return (
    <Screen title={texts.heading} detail={preview.fileName}>
      <div className={pageClasses.card}>
        <div className={classes.head}>
          <IconCircleCheck size={44} stroke={1.5} aria-hidden="true" />
          <div>
            <strong className={classes.figure}>{texts.imported(grouped(body.new + body.changed))}</strong>
            <div className={classes.quiet}>
              <When at={entry.at} /> · {texts.detail(grouped(entry.seq))}
            </div>
          </div>
        </div>
        <dl className={classes.counts}>
          {(['new', 'changed', 'unchanged', 'refused'] as const).map(id => (
            <div key={id} className={classes.count}>
              <dt>{importing.verdict[id]}</dt>
              <dd>{grouped(body[id])}</dd>
            </div>
          ))}
          <div className={classes.count}>
            <dt>{texts.receivedSheets}</dt>
            <dd>{grouped(body.received)}</dd>
          </div>
        </dl>
        {!searchable && <Notice tone="warn" title={texts.notSearchable} />}
        {body.refused > 0 && (
          <Notice tone="warn" title={texts.refusedLeft(grouped(body.refused))} actions={<DownloadReasons />} />
        )}
        <div className={pageClasses.buttons}>
          <ActionButton action={close} keys="Escape" variant="default" />
          <ActionButton action={another} keys="Ctrl+O" variant="default" />
          <ActionButton action={lookUp} keys="F9" />
        </div>
      </div>
    </Screen>
  )
}
