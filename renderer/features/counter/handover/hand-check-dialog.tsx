import { Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { checkSheet } from '../../../../shared/domain/handover-draft.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Amount } from '../../../ui/amount.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { changeDraft } from '../counter-state.ts'
import type { SheetInDraft } from './draft-sheets.ts'

interface HandCheckDialogProps {
  /** null closes it. */
  readonly sheet: SheetInDraft | null
  readonly onClose: () => void
}

/** Asks why a sheet is ticked instead of scanned; the reason is recorded with the handover. */
export function HandCheckDialog({ sheet, onClose }: HandCheckDialogProps) {
  const texts = useTexts()
  return (
    <Dialog opened={sheet !== null} onClose={onClose} title={texts.handover.tickTitle}>
      {sheet && <ReasonForm key={sheet.sheet} sheet={sheet} onClose={onClose} />}
    </Dialog>
  )
}

const OTHER = 'other'

function ReasonForm({ sheet, onClose }: { readonly sheet: SheetInDraft; readonly onClose: () => void }) {
  const texts = useTexts().handover
  const [picked, setPicked] = useState(texts.tickReasons[0] ?? OTHER)
  const [other, setOther] = useState('')
  const reason = (picked === OTHER ? other : picked).trim()
  const confirm = useAction(
    texts.tickConfirm,
    () => {
      changeDraft(draft => checkSheet(draft, sheet.sheet, { how: 'hand', reason }).draft)
      onClose()
    },
    { disabled: reason === '' },
  )
  useKeys({ F9: confirm })
  return (
    <Stack>
      <Group justify="space-between">
        <SheetNumber code={sheet.bill.code} number={sheet.bill.number} digitalNumber={sheet.bill.digitalNumber} />
        <Amount fen={sheet.bill.total} />
      </Group>
      <Text c="dimmed">{texts.tickHint}</Text>
      <Radio.Group value={picked} onChange={setPicked} label={texts.reason}>
        <Stack gap="xs" mt="xs">
          {texts.tickReasons.map((text, index) => (
            <Radio key={text} value={text} label={text} data-autofocus={index === 0 || undefined} />
          ))}
          <Radio value={OTHER} label={texts.tickOther} />
        </Stack>
      </Radio.Group>
      {picked === OTHER && (
        <TextInput
          label={texts.tickOther}
          value={other}
          maxLength={200}
          onChange={event => setOther(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </Stack>
  )
}
