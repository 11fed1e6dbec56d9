import { TextInput } from '@mantine/core'
import { useDesk, useSettings } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import sectionClasses from '../section.module.css'
import { Section } from '../section.tsx'
import { useSettingsDraft } from '../use-settings-draft.ts'
import { UpdateSteps } from './update-steps.tsx'
import classes from './updates-section.module.css'
import { useUpdates } from './use-updates.ts'

/** Newer versions of the program: where they are, whether there is one, and installing it. */
export function UpdatesSection() {
  const { settings, updates } = useTexts()
  const able = useDesk(state => state.status?.capabilities.updates ?? false)
  if (able) return <Updates />
  return (
    <Section title={settings.sections.updates}>
      <Notice tone="info" title={updates.notHere} />
    </Section>
  )
}

function Updates() {
  const { settings, updates } = useTexts()
  const draft = useSettingsDraft()
  const { source } = useSettings().update
  const update = useUpdates()
  const check = useAction(updates.check, () => update.step('updates.check'), { disabled: source === '' })
  const choose = useAction(updates.choose, () => update.step('updates.choose'))
  return (
    <div className={classes.parts}>
      <Section title={settings.sections.updates} hint={updates.hint} draft={draft}>
        <TextInput
          label={updates.source}
          description={updates.sourceHint}
          value={draft.values.update.source}
          onChange={event => draft.change({ update: { source: event.currentTarget.value.trim() } })}
        />
      </Section>
      <div className={classes.part}>
        {update.status && <strong>{updates.current(update.status.current)}</strong>}
        <div className={classes.buttons}>
          <ActionButton action={check} variant="default" />
          <ActionButton action={choose} variant="default" />
        </div>
        <p className={sectionClasses.hint}>{updates.chooseHint}</p>
        <ErrorNote error={update.error} />
        <UpdateSteps update={update} />
      </div>
    </div>
  )
}
