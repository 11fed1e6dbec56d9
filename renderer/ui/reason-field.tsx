import { Group, Radio, Stack, TextInput } from '@mantine/core'
import { useTexts } from './language.tsx'
import type { Reason } from './reason.ts'

interface ReasonFieldProps {
  readonly usual: readonly string[]
  readonly value: Reason
  readonly onChange: (reason: Reason) => void
}

/** Picks one of the usual reasons, with room for words of one's own. */
export function ReasonField({ usual, value, onChange }: ReasonFieldProps) {
  const texts = useTexts().corrections
  return (
    <Stack gap="xs">
      <Radio.Group
        label={texts.reason}
        withAsterisk
        value={value.picked === null ? null : String(value.picked)}
        onChange={picked => onChange({ ...value, picked: picked === 'other' ? picked : Number(picked) })}
      >
        <Group gap="8px 20px" mt={6}>
          {usual.map((reason, index) => (
            <Radio key={reason} value={String(index)} label={reason} />
          ))}
          <Radio value="other" label={texts.reasonOther} />
        </Group>
      </Radio.Group>
      <TextInput
        aria-label={texts.reasonMore}
        placeholder={value.picked === 'other' ? texts.reasonOther : texts.reasonMore}
        required={value.picked === 'other'}
        maxLength={300}
        autoComplete="off"
        value={value.more}
        onChange={event => onChange({ ...value, more: event.currentTarget.value })}
      />
    </Stack>
  )
}
