import { Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ErrorNote } from '../../../../ui/error-note.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import classes from './detail.module.css'
import type { Task } from './use-task.ts'

interface TaskFormProps {
  readonly task: Task
  /** What is still to be filled in. */
  readonly missing: readonly string[]
  readonly children: ReactNode
}

/** The frame of a form about one parcel: its fields, what is missing, and the one button. Enter in a field is the button. */
export function TaskForm({ task, missing, children }: TaskFormProps) {
  const { common, corrections } = useTexts()
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        void task.confirm.run()
      }}
    >
      <Stack gap="md">
        {children}
        <ErrorNote error={task.error} onDismiss={task.dismiss} />
        <Group justify="space-between" wrap="nowrap">
          <span className={classes.quiet}>
            {missing.length > 0 && corrections.missing(missing.join(common.listSeparator))}
          </span>
          <ActionButton action={task.confirm} keys="F9" />
        </Group>
        {/* Without a button that submits, Enter in one of several fields would do nothing. */}
        <button type="submit" hidden />
      </Stack>
    </form>
  )
}
