import { z } from 'zod'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import type { PinHash } from './pin.ts'
import { noFailures, type PinFailures } from './pin-lock.ts'

/** What is kept of one operator. `next` is a PIN whose entry has not been acknowledged; `pin` null where there was none before it. */
export interface KeptPin {
  readonly pin: PinHash | null
  readonly next: PinHash | null
  readonly failures: PinFailures
}

const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))
const pinSchema = z.object({
  cost: z
    .int()
    .min(2)
    .max(2 ** 20),
  salt: hex(32),
  hash: hex(64),
})
const failuresSchema = z.object({ count: z.int().min(0), lockedAt: z.int().nullable(), seconds: z.int().min(0) })

/** Takes from what was read whatever has the shape of a PIN; of a damaged file that may be a part. */
export function readKeptPins(value: unknown): Map<OperatorId, KeptPin> {
  const kept = new Map<OperatorId, KeptPin>()
  const pins = isRecord(value) && isRecord(value.pins) ? value.pins : {}
  for (const [operator, one] of Object.entries(pins)) {
    if (!isRecord(one)) continue
    const failures = failuresSchema.safeParse(one.failures)
    kept.set(operator, { pin: readPin(one.pin), next: readPin(one.next), failures: failures.data ?? noFailures })
  }
  return kept
}

function readPin(value: unknown): PinHash | null {
  return pinSchema.safeParse(value).data ?? null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
