import { Text } from '@mantine/core'
import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react'
import type { ImportPhase, ImportProgress } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { ProgressNote } from '../../ui/progress-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { clearImport, useImports } from './import-state.ts'
import classes from './imports.module.css'

const phases: readonly ImportPhase[] = ['reading', 'checking', 'comparing']
const icons = { over: IconCheck, now: IconCircleDot, later: IconCircle }

/** While a file is read, checked and compared. Nothing has changed yet, so cancelling asks nothing. */
export function WorkingStep({ progress }: { readonly progress: ImportProgress | null }) {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.working
  const fileName = useImports(state => state.fileName)
  const cancel = useAction(texts.cancel, clearImport)
  useKeys({ Escape: cancel })
  const phase = progress?.phase ?? 'reading'
  const rows = progress?.rows ?? 0
  const label = importing.phase[phase]
  return (
    <Screen title={texts.heading} detail={fileName}>
      <div className={classes.card}>
        <ol className={classes.steps}>
          {phases.map((each, index) => {
            const state = each === phase ? 'now' : index < phases.indexOf(phase) ? 'over' : 'later'
            const Icon = icons[state]
            return (
              <li key={each} className={classes.stepLine} data-state={state}>
                <Icon size={20} aria-hidden="true" />
                {importing.phase[each]}
              </li>
            )
          })}
        </ol>
        <ProgressNote
          label={rows > 0 && progress?.total == null ? texts.rows(label, grouped(rows)) : label}
          done={rows}
          total={progress?.total ?? null}
        />
        <Text c="dimmed">{texts.elsewhere}</Text>
        <div className={classes.buttons}>
          <ActionButton action={cancel} keys="Escape" variant="default" />
        </div>
      </div>
    </Screen>
  )
}
