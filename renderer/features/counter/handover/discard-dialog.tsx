import { Group, Stack, Text } from '@mantine/core'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter } from '../counter-state.ts'

/** Asks before a begun handover is thrown away. */
export function DiscardDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const texts = useTexts().handover
  return (
    <Dialog opened={opened} onClose={onClose} title={texts.discardTitle}>
      <Discard onClose={onClose} />
    </Dialog>
  )
}

function Discard({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts().handover
  const keep = useAction(texts.keep, onClose)
  const discard = useAction(texts.discardConfirm, () => {
    onClose()
    setCounter({ draft: null, handing: false })
  })
  useKeys({ F9: discard })
  return (
    <Stack>
      <Text>{texts.discardHint}</Text>
      <Group justify="flex-end">
        <ActionButton action={keep} keys="Escape" variant="default" />
        <ActionButton action={discard} keys="F9" color="red" />
      </Group>
    </Stack>
  )
}
