import { Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { ActionButton } from '../../ui/action-button.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { Action } from '../../ui/use-action.ts'
import type { FilePicker } from '../../ui/use-file-picker.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './choose-step.module.css'
import { PastImports } from './past-imports.tsx'

/** Where an import begins: a place to drop the file, and what was imported before. */
export function ChooseStep({ picker, pick }: { readonly picker: FilePicker; readonly pick: Action }) {
  const { choose, past, title } = useTexts().importsScreen
  useKeys({ 'Ctrl+O': pick })
  return (
    <Screen title={title} scroll="own">
      <div className={classes.columns}>
        <section className={classes.drop} data-hovering={picker.hovering || undefined}>
          <IconFileImport size={44} stroke={1.5} aria-hidden="true" />
          <p className={classes.lead}>{picker.hovering ? choose.release : choose.lead}</p>
          <ActionButton action={pick} keys="Ctrl+O" size="lg" />
          <Text c="dimmed">{choose.accepts}</Text>
          <Text>{choose.promise}</Text>
        </section>
        {picker.refusal && <Notice tone="bad" title={choose[picker.refusal]} />}
        <section className={classes.past} aria-label={past.heading}>
          <h2 className={classes.heading}>{past.heading}</h2>
          <PastImports />
        </section>
      </div>
    </Screen>
  )
}
