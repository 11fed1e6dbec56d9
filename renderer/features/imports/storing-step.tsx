import { Text } from '@mantine/core'
import { useSession } from '../../host/desk-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressNote } from '../../ui/progress-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { stopStoring } from './confirm-import.ts'
import { type ImportStage, useImports } from './import-state.ts'
import classes from './imports.module.css'

interface StoringStepProps {
  readonly stage: Extract<ImportStage, { step: 'storing' | 'applying' }>
}

/** While a confirmed import goes into the ledger and from there into the look-up. */
export function StoringStep({ stage }: StoringStepProps) {
  const { storing, working } = useTexts().importsScreen
  const fileName = useImports(state => state.fileName)
  const stopping = useImports(state => state.stopping)
  const locked = useSession()?.locked ?? false
  const stoppable = stage.step === 'storing' && stage.phase === 'sending'
  const cancel = useAction(working.cancelStoring, stopStoring, { disabled: !stoppable || stopping })
  useKeys({ Escape: cancel })
  return (
    <Screen title={storing.heading} detail={fileName}>
      <div className={classes.card}>
        {stage.step === 'applying' ? (
          <>
            <ProgressNote label={storing.applying} done={stage.done} total={stage.entry.body.applications} />
            <Text c="dimmed">{storing.applyingHint}</Text>
          </>
        ) : (
          <>
            <ProgressNote
              label={storing[stage.phase]}
              done={stage.done}
              total={stage.phase === 'sending' ? stage.total : null}
            />
            <Text c="dimmed">{stoppable ? storing.cancelHint : storing.committingHint}</Text>
          </>
        )}
        {locked && <Notice tone="info" title={storing.locked} />}
        {stoppable && (
          <div className={classes.buttons}>
            <ActionButton action={cancel} keys="Escape" variant="default" />
          </div>
        )}
      </div>
    </Screen>
  )
}
