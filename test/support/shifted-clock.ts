import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const preload = fileURLToPath(new URL('clock-shifted.mjs', import.meta.url))

/** The clock of a desk in a process of its own, which a test sets while it runs. */
export interface ShiftedClock {
  /** For the process of the desk. */
  readonly env: Readonly<Record<string, string>>
  readonly now: () => number
  /** Somebody sets the clock to this instant, milliseconds since 1970. */
  readonly set: (instant: number) => void
}

/** Makes a clock that shows the time of this PC until it is set. `folder` takes its file. */
export function makeShiftedClock(folder: string): ShiftedClock {
  const file = join(folder, 'clock')
  let off = 0
  const write = () => {
    // Renamed, so that nobody reads an empty one.
    writeFileSync(`${file}.new`, String(off))
    renameSync(`${file}.new`, file)
  }
  write()
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, DESK_CLOCK_FILE: file },
    now: () => Date.now() + off,
    set: instant => {
      off = instant - Date.now()
      write()
    },
  }
}
