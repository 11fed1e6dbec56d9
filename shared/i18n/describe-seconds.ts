import type { Texts } from './texts.ts'

/** A length of time in words, rounded: minutes up to two hours, hours up to two days, else days. `seconds` is positive. */
export function describeSeconds({ frame }: Texts, seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 120) return frame.notice.minutes(String(minutes))
  const hours = Math.round(minutes / 60)
  return hours < 48 ? frame.notice.hours(String(hours)) : frame.notice.days(String(Math.round(hours / 24)))
}
