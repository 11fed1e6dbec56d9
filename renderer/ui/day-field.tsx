import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { IsoDate } from '../../shared/domain/application.ts'
import { toHalfWidth } from '../../shared/domain/half-width.ts'
import { isIsoDate, parseCompactDate } from '../../shared/domain/shanghai-time.ts'

interface DayFieldProps {
  readonly label: string
  /** null: no day. */
  readonly value: IsoDate | null
  readonly onChange: (day: IsoDate | null) => void
}

/** A day written as everywhere on the desk, `2026-11-22`, or in eight digits. What is no day yet stays in the field and changes nothing. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const [text, setText] = useState(value ?? '')
  const read = readDay(text)
  // Changed from elsewhere: a filter that was cleared.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed here must not be taken away
  useEffect(() => {
    if (read !== value) setText(value ?? '')
  }, [value])
  return (
    <TextInput
      label={label}
      placeholder="2026-11-22"
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      error={read === undefined}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        const day = readDay(currentTarget.value)
        if (day !== undefined) onChange(day)
      }}
    />
  )
}

/** null where nothing stands, undefined where it is no day. */
function readDay(text: string): IsoDate | null | undefined {
  const plain = toHalfWidth(text).trim().replaceAll('/', '-')
  if (plain === '') return null
  return isIsoDate(plain) ? plain : (parseCompactDate(plain) ?? undefined)
}
