import type { Command } from '../domain/command.ts'
import type { Courier } from '../domain/waybill.ts'

/** Numbers for the demo branch to use up. They look like a courier's and begin as no real one does. */
export function demoPools(): readonly Extract<Command, { kind: 'addWaybills' }>[] {
  return [
    pool('sf', '上海分公司月结', 60, serial => `SF99990000${serial}`),
    pool('yunda', '上海分公司电子面单', 30, serial => `99990000${serial}`),
  ]
}

function pool(courier: Courier, account: string, count: number, numberOf: (serial: number) => string) {
  const numbers = Array.from({ length: count }, (_, index) => ({ number: numberOf(10_007 + 13 * index), route: null }))
  return { kind: 'addWaybills', courier, account, via: 'file', numbers } as const
}
