import { type FieldSnapshot, restoreSnapshot, type TextField, takeSnapshot, writtenSince } from './field-snapshot.ts'

/** Keys that came as fast as a scanner types. */
export interface Burst {
  /** What the keys stand for. */
  text: string
  lastAt: number
  /** Keys and insertions so far. One insertion of a long text is a paste or an autofill, never a scanner. */
  steps: number
  /** Characters reached a field without a key press, as from an input method: the field may know the text better. */
  throughField: boolean
  readonly focused: Element | null
  readonly fields: Map<TextField, FieldSnapshot>
  /** What was typed a moment before, and may belong to the same scan. */
  readonly before: Burst | null
}

/** Times a pause may be longer than a scanner's usual one and still be a hiccup of the cable or the computer. */
const HICCUP = 5
/** Keys after which it is sure to be a scanner: nobody types so many at its speed. */
const SURE_AFTER = 4

/** The burst a key at this time belongs to: the running one, or a new one. */
export function continueBurst(running: Burst | null, at: number, gapMs: number, focused: Element | null): Burst {
  const pause = running ? at - running.lastAt : Number.POSITIVE_INFINITY
  if (running && pause <= patience(running, gapMs)) return running
  return {
    text: '',
    lastAt: at,
    steps: 0,
    throughField: false,
    focused,
    fields: new Map(),
    before: running && pause <= gapMs * HICCUP ? { ...running, before: null } : null,
  }
}

/** Adds a key or an insertion; `field` is where it will be written. */
export function addStep(burst: Burst, at: number, field: TextField | null): void {
  burst.lastAt = at
  burst.steps += 1
  if (field && !burst.fields.has(field)) burst.fields.set(field, takeSnapshot(field))
}

/** How long to wait for the next key of a burst, in milliseconds. */
export function patience({ steps }: Burst, gapMs: number): number {
  return steps < SURE_AFTER ? gapMs : gapMs * HICCUP
}

/** The scan a burst carries: together with what came a moment before where only that makes sense of it. */
export function readBurst(burst: Burst, recognise: (text: string) => boolean): { text: string; parts: Burst[] } {
  if (burst.before && recognise(burst.before.text + burst.text))
    return { text: burst.before.text + burst.text, parts: [burst.before, burst] }
  return { text: textOf(burst, recognise), parts: [burst] }
}

/** Takes everything a scan has written out of the fields again. */
export function undoBurst(parts: readonly Burst[]): void {
  for (const { fields } of parts.toReversed()) for (const snapshot of fields.values()) restoreSnapshot(snapshot)
}

function textOf({ text, throughField, fields }: Burst, recognise: (text: string) => boolean): string {
  if (!throughField || recognise(text)) return text
  const written = [...fields.values()].map(writtenSince).join('')
  return recognise(written) || written.length > text.length ? written : text
}
