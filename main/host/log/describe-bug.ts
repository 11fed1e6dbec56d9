import { systemCode } from '../system-error.ts'
import type { LogEvent } from './log-event.ts'

const MOST_FRAMES = 12
const frame = /^\s+at (?:(?:async )?([\w$.<>#[\] ]+) \()?.*?([\w$.-]+:\d+:\d+)\)?$/

/** What the log keeps of an error: no message, and of each file its name alone, for paths hold the name of their user. */
export function describeBug(error: unknown): Extract<LogEvent, { event: 'bug' }> {
  if (!(error instanceof Error)) return { event: 'bug', error: typeof error, code: '', frames: [] }
  return { event: 'bug', error: error.constructor.name, code: systemCode(error), frames: framesOf(error) }
}

function framesOf({ message, stack = '' }: Error): string[] {
  // A message of several lines could hold something that looks like a frame.
  const behind = message === '' ? stack : stack.slice(stack.indexOf(message) + message.length)
  return behind.split('\n').flatMap(describeFrame).slice(0, MOST_FRAMES)
}

function describeFrame(line: string): string[] {
  const [, name, place] = frame.exec(line) ?? []
  if (place === undefined) return []
  return [name === undefined ? place : `${name} ${place}`]
}
