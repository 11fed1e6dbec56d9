import { Text } from '@mantine/core'
import { ActionButton } from '../../ui/action-button.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type Action, useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { clearImport, type ImportStage, useImports } from './import-state.ts'
import classes from './imports.module.css'

interface UnreadableStepProps {
  readonly stage: Extract<ImportStage, { step: 'unreadable' | 'broken' }>
  readonly pick: Action
}

/** What is wrong with a file, what to do about it, and the way to another one. */
export function UnreadableStep({ stage, pick }: UnreadableStepProps) {
  const { common, importing, importsScreen } = useTexts()
  const texts = importsScreen.unreadable
  const fileName = useImports(state => state.fileName)
  const back = useAction(common.back, clearImport)
  const another = { ...pick, label: texts.chooseAnother }
  useKeys({ 'Ctrl+O': another, Escape: back })
  return (
    <Screen title={stage.step === 'broken' ? texts.broken : texts.heading} detail={fileName}>
      <div className={classes.card}>
        {stage.step === 'broken' ? (
          <Notice tone="bad" title={texts.brokenHint}>
            {stage.detail}
          </Notice>
        ) : (
          <Notice
            tone="bad"
            title={stage.code === 'notReachable' ? texts.notReachable : importing.unreadable[stage.code]}
          />
        )}
        <Text c="dimmed">{texts.nothingChanged}</Text>
        <div className={classes.buttons}>
          <ActionButton action={back} keys="Escape" variant="default" />
          <ActionButton action={another} keys="Ctrl+O" />
        </div>
      </div>
    </Screen>
  )
}
