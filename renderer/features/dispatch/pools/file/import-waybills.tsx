import { useDatabase } from '../../../../data/hooks.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { ProgressNote } from '../../../../ui/progress-note.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useFilePicker } from '../../../../ui/use-file-picker.tsx'
import { useKeys } from '../../../../ui/use-keys.ts'
import classes from '../pools.module.css'
import { showPools, usePoolsState } from '../pools-state.ts'
import { useFocusIfLost } from '../use-focus-if-lost.ts'
import { ChooseFile } from './choose-file.tsx'
import { FilePreview } from './file-preview.tsx'
import { dropWaybillFile, openWaybillFile } from './open-waybill-file.ts'

/** Brings a courier's file of numbers into a pool: choose, look at every line, record all that is sound at once. */
export function ImportWaybills() {
  const texts = useTexts().pools
  const db = useDatabase()
  const stage = usePoolsState(state => state.stage)
  const frame = useFocusIfLost()
  const picker = useFilePicker(stage.step !== 'reading', file => void openWaybillFile(db, file, null))
  const choose = useAction(texts.file.choose, picker.pick, { disabled: stage.step === 'reading' })
  const back = useAction(texts.back, () => {
    dropWaybillFile()
    showPools({ kind: 'pools' })
  })
  useKeys({ 'Ctrl+O': choose, Escape: back })
  return (
    <div ref={frame} className={classes.desk} tabIndex={-1}>
      {picker.input}
      {stage.step === 'reading' && (
        <ProgressNote label={texts.file.reading} done={0} total={null} onCancel={dropWaybillFile} />
      )}
      {(stage.step === 'choose' || stage.step === 'unreadable') && (
        <ChooseFile
          picker={picker}
          choose={choose}
          back={back}
          code={stage.step === 'unreadable' ? stage.code : null}
        />
      )}
      {stage.step === 'preview' && <FilePreview found={stage.found} choose={choose} back={back} />}
    </div>
  )
}
