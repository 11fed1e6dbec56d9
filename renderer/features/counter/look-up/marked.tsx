import { markRanges } from './mark-ranges.ts'

interface MarkedProps {
  readonly shown: string
  /** The text behind a masked one. */
  readonly whole?: string
  /** Folded parts of the question that were found here. */
  readonly parts: readonly string[]
}

/** A text in which what was found is marked. */
export function Marked({ shown, whole = shown, parts }: MarkedProps) {
  return markRanges(shown, whole, parts).map(({ text, marked, start }) =>
    marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  )
}
