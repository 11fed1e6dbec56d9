import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import type { Ref } from 'react'
import { useTexts } from './language.tsx'

interface PassphraseFieldProps extends Omit<PasswordInputProps, 'value' | 'onChange'> {
  readonly ref?: Ref<HTMLInputElement>
  readonly value: string
  readonly onChange: (passphrase: string) => void
}

/** A passphrase: hidden, and shown on demand, since an input method works only where the text is seen. */
export function PassphraseField({ onChange, ...field }: PassphraseFieldProps) {
  const { backup } = useTexts()
  return (
    <PasswordInput
      autoComplete="off"
      visibilityToggleButtonProps={{ 'aria-label': backup.passphrase.show, 'aria-hidden': false, tabIndex: 0 }}
      {...field}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
