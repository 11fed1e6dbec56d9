import { shanghaiDay } from '../../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import type { Verified } from './verify-ledger.ts'

/** What a verification found, line by line, for someone at a terminal. */
export function describeVerified({ shell, hostErrors }: Texts, verified: Verified): readonly string[] {
  const texts = shell.verify
  const { entries, firstAt, head, balance, erased, tornBytes, broken } = verified
  if (broken) {
    const reason = hostErrors.breakReason[broken.reason] ?? broken.reason
    return [texts.broken(broken.file, broken.line, String(broken.seq), reason), texts.soundUpTo(String(entries))]
  }
  const { received, branch, handedOver, shipped, sentBack, void: voided, expected } = balance
  const parts = { received, branch, handedOver, shipped, sentBack, void: voided }
  const words = Object.fromEntries(Object.entries(parts).map(([place, count]) => [place, group(count)]))
  const facts = [
    [texts.entries, group(entries)],
    ...(firstAt === null || head.at === null
      ? []
      : [[texts.days, texts.toDay(shanghaiDay(firstAt), shanghaiDay(head.at))]]),
    [texts.head, head.hash],
    [texts.balance, texts.equation(words as Record<keyof typeof parts, string>)],
    [texts.expected, group(expected)],
    [texts.erased, group(erased)],
  ]
  return [
    entries === 0 ? texts.empty : texts.sound,
    ...(entries === 0 ? [] : facts.map(([name, value]) => `  ${name}: ${value}`)),
    ...(tornBytes > 0 ? [texts.torn(group(tornBytes))] : []),
  ]
}

function group(count: number): string {
  return count.toLocaleString('en-US')
}
