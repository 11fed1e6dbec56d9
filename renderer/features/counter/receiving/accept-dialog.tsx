import { Group, Stack } from '@mantine/core'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { ExpectedSheet } from './expected-sheets.ts'
import classes from './receiving.module.css'
import { useAcceptList } from './use-accept-list.ts'

interface AcceptDialogProps {
  readonly opened: boolean
  readonly sheets: readonly ExpectedSheet[]
  readonly onClose: () => void
}

/** Asks once more before sheets that nobody has scanned count as received. */
export function AcceptDialog({ opened, sheets, onClose }: AcceptDialogProps) {
  const texts = useTexts().receiving.confirm
  return (
    <Dialog opened={opened} onClose={onClose} title={texts.title(sheets.length)}>
      <AcceptForm sheets={sheets} onClose={onClose} />
    </Dialog>
  )
}

function AcceptForm({ sheets, onClose }: Omit<AcceptDialogProps, 'opened'>) {
  const texts = useTexts().receiving.confirm
  const { accept, error, dismiss } = useAcceptList()
  const confirm = useAction(
    texts.confirm(sheets.length),
    async () => {
      if (await accept(sheets.map(({ sheet }) => sheet))) onClose()
    },
    { disabled: sheets.length === 0 },
  )
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <span>{texts.total(sheets.length)}</span>
        <Amount fen={sheets.reduce((sum, { bill }) => sum + (bill.total ?? 0), 0)} big />
      </Group>
      <p className={classes.quiet}>{texts.body}</p>
      <ErrorNote error={error} onDismiss={dismiss} />
      <Group justify="flex-end">
        <ActionButton action={confirm} data-autofocus />
      </Group>
    </Stack>
  )
}
