import { scrypt, timingSafeEqual } from 'node:crypto'
import type { HostError } from '../../../shared/host/errors.ts'
import { canonicalJson } from '../ledger/canonical-json.ts'
import { sha256 } from '../ledger/chain.ts'

/** A PIN as it is kept: never the PIN itself. `cost` is scrypt's N, so that it can grow later. */
export interface PinHash {
  readonly cost: number
  readonly salt: string
  readonly hash: string
}

/** What a PIN of a branch is hashed with. */
export const pinCost = 2 ** 15
const LENGTH = 32

/** Why a PIN cannot be chosen, null when it can: six digits or more, not among those everyone tries first. */
export function checkPin(pin: string): HostError | null {
  if (!/^\d{6,}$/.test(pin)) return { code: 'pinTooShort' }
  return isTooSimple(pin) ? { code: 'pinTooSimple' } : null
}

/** Hashes a PIN; takes about a tenth of a second at `pinCost`, off the main thread. */
export async function hashPin(pin: string, salt: Buffer, cost: number = pinCost): Promise<PinHash> {
  const hash = await derive(pin, salt, cost)
  return { cost, salt: salt.toString('hex'), hash: hash.toString('hex') }
}

/** What the ledger keeps of a PIN: which one is in force. It takes the salt, which is not in the ledger, to guess from it. */
export function pinDigest({ cost, salt, hash }: PinHash): string {
  return sha256(canonicalJson({ cost, salt, hash }))
}

/** Whether a PIN is the one that was hashed. */
export async function pinMatches(pin: string, kept: PinHash): Promise<boolean> {
  const hash = await derive(pin, Buffer.from(kept.salt, 'hex'), kept.cost)
  return timingSafeEqual(hash, Buffer.from(kept.hash, 'hex'))
}

function derive(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Node's default memory limit is below what this cost needs (128 · N · r bytes).
    scrypt(pin, salt, LENGTH, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function isTooSimple(pin: string): boolean {
  const digits = [...pin].map(Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  // 111111, 123456, 654321, 890123: every step the same.
  if (new Set(steps).size === 1) return true
  // 121212, 123123, 11221122: a short block over and over.
  for (let block = 1; block <= pin.length / 2; block += 1) {
    if (pin.length % block === 0 && pin.slice(0, block).repeat(pin.length / block) === pin) return true
  }
  // 112233, 123321, 888666: pairs or a mirror, few different digits.
  const mirrored = [...pin].reverse().join('') === pin
  return mirrored || new Set(digits).size <= 2 || /^(\d)\1(\d)\2(\d)\3$/.test(pin)
}
