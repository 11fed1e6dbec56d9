import { type ReactNode, useCallback, useRef, useState } from 'react'
import { type CalendarFileFault, type ImportedYear, readCalendarFile } from '../../../shared/domain/calendar-file.ts'
import type { Result } from '../../../shared/domain/result.ts'
import { useToday } from '../../host/use-today.ts'

/** An arrangement of a whole year has about five thousand characters. */
const MOST_BYTES = 200_000

/** The way to a holiday-cn file. */
export interface CalendarFile {
  /** Put it into the page; it shows nothing. */
  readonly input: ReactNode
  readonly pick: () => void
  /** What the chosen file says, null before one is chosen. */
  readonly read: Result<ImportedYear, CalendarFileFault> | null
  readonly forget: () => void
}

/** Lets somebody choose a file and reads it. */
export function useCalendarFile(): CalendarFile {
  const field = useRef<HTMLInputElement>(null)
  const today = useToday()
  const [read, setRead] = useState<CalendarFile['read']>(null)

  async function open(file: File): Promise<void> {
    // What is that large is no arrangement, whatever it holds.
    const text = file.size > MOST_BYTES ? '' : await file.text()
    setRead(readCalendarFile({ name: file.name, text }, today))
  }

  const input = (
    <input
      ref={field}
      type="file"
      accept=".json"
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        // The same file may be chosen again after it was corrected.
        currentTarget.value = ''
        if (file) void open(file)
      }}
    />
  )
  return {
    input,
    pick: useCallback(() => field.current?.click(), []),
    read,
    forget: useCallback(() => setRead(null), []),
  }
}
