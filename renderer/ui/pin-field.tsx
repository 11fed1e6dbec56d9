import { TextInput, type TextInputProps } from '@mantine/core'
import type { Ref } from 'react'
import { keepDigits } from './keep-digits.ts'

interface PinFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  readonly ref?: Ref<HTMLInputElement>
  readonly value: string
  readonly onChange: (pin: string) => void
}

/** A PIN: digits only, never shown, since customers stand in front of the screen. */
export function PinField({ onChange, ...field }: PinFieldProps) {
  return (
    <TextInput
      autoComplete="off"
      {...field}
      type="password"
      inputMode="numeric"
      onChange={event => onChange(keepDigits(event.currentTarget.value))}
    />
  )
}
