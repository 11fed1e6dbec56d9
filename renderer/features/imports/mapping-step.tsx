import { Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import type { HeaderMapping } from '../../../shared/domain/import/headers.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useDeskStore } from '../../host/desk-context.tsx'
import type { MappingRequest } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { chooseMeaning, countUndecided, findNeeded, ignoreRest, initialChoices, toMapping } from './column-choices.ts'
import { ColumnTable } from './column-table.tsx'
import { useImportDesk } from './import-desk.ts'
import { clearImport, useImports } from './import-state.ts'
import classes from './mapping-step.module.css'
import { compareFile } from './open-file.ts'
import { rememberColumns } from './remember-columns.ts'

interface MappingStepProps {
  readonly request: MappingRequest
  /** What was remembered for this header; empty the first time. */
  readonly earlier: HeaderMapping
}

/** Asks what the columns of an unknown header mean; the answer is remembered, so it is asked once. */
export function MappingStep({ request, earlier }: MappingStepProps) {
  const { common, importsScreen } = useTexts()
  const texts = importsScreen.mapping
  const parts = useImportDesk()
  const desk = useDeskStore()
  const fileName = useImports(state => state.fileName)
  const [choices, setChoices] = useState(() => initialChoices(request, earlier))
  const [error, setError] = useState<HostError | null>(null)
  const undecided = countUndecided(choices)
  const needed = findNeeded(choices)
  const asked = (plain: string) => request.columns.some(column => column.plain === plain && column.meaning === null)

  const goOn = useAction(
    texts.continue,
    async () => {
      setError(null)
      setError(await rememberColumns(parts, request.signature, toMapping(choices)))
    },
    { disabled: undecided > 0 || !needed.key || !needed.title },
  )
  const rest = useAction(texts.ignoreRest, () => setChoices(ignoreRest), { disabled: undecided === 0 })
  const back = useAction(common.back, () => {
    if (Object.keys(earlier).length === 0) return clearImport()
    return compareFile(parts, { remembered: desk.getState().settings?.columnMappings ?? {} })
  })
  useKeys({ F9: goOn, Escape: back })

  const shared = {
    request,
    choices,
    onChoose: (plain: string, meaning: Parameters<typeof chooseMeaning>[2]) =>
      setChoices(current => chooseMeaning(current, plain, meaning)),
  }
  return (
    <Screen
      title={texts.heading}
      detail={request.sheet ? `${fileName} · ${texts.sheet(request.sheet)}` : fileName}
      actions={<ActionButton action={back} keys="Escape" variant="default" size="sm" />}
      foot={
        <>
          <div className={classes.needed}>
            <span>{texts.mustHave}</span>
            <Needed label={texts.key} found={needed.key} />
            <Needed label={texts.title} found={needed.title} />
          </div>
          {undecided > 0 && (
            <>
              <span>{texts.undecided(undecided)}</span>
              <ActionButton action={rest} variant="default" />
            </>
          )}
          <ActionButton action={goOn} keys="F9" size="lg" />
        </>
      }
    >
      <Text className={classes.lead}>{texts.lead}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <ColumnTable {...shared} heading={texts.toDecide} shows={asked} />
      <ColumnTable {...shared} heading={texts.known} shows={plain => !asked(plain)} />
    </Screen>
  )
}

function Needed({ label, found }: { readonly label: string; readonly found: boolean }) {
  const texts = useTexts().importsScreen.mapping
  const Icon = found ? IconCircleCheck : IconCircleDashed
  return (
    <span className={classes.need} data-found={found || undefined}>
      <Icon size={20} aria-hidden="true" />
      {label} {found ? texts.found : texts.missing}
    </span>
  )
}
