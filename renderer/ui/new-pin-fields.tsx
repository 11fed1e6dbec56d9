import type { ReactNode } from 'react'
import { PinField } from './pin-field.tsx'

/** A new PIN as it is typed. */
export interface NewPin {
  readonly pin: string
  readonly again: string
}

interface NewPinFieldsProps {
  readonly labels: NewPin
  readonly description?: ReactNode
  readonly value: NewPin
  readonly faults: Partial<NewPin>
  readonly onChange: (change: Partial<NewPin>) => void
}

/** A new PIN, typed twice since nobody sees it. */
export function NewPinFields({ labels, description, value, faults, onChange }: NewPinFieldsProps) {
  return (
    <>
      <PinField
        label={labels.pin}
        description={description}
        value={value.pin}
        error={faults.pin}
        autoComplete="new-password"
        onChange={pin => onChange({ pin })}
      />
      <PinField
        label={labels.again}
        value={value.again}
        error={faults.again}
        autoComplete="new-password"
        onChange={again => onChange({ again })}
      />
    </>
  )
}
