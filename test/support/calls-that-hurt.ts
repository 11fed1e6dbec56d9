import type { MethodName } from '../../shared/host/contract.ts'
import { hostileTexts, junk } from './hostile-values.ts'
import type { InputSource } from './random-input.ts'
import { sampleApplication } from './sample-application.ts'

/** Bodies that are no call, or not even JSON, and names that are no method. */
export function strayBody({ chance }: InputSource): string | Buffer {
  const names = [...hostileTexts, 'desk.status\0', 'x'.repeat(100_000)]
  const bodies = [
    JSON.stringify({ method: names[chance.below(names.length)], input: junk(chance) }),
    JSON.stringify({ method: junk(chance), input: {} }),
    JSON.stringify(junk(chance)),
    JSON.stringify({ method: 'desk.status', input: {} }).slice(0, chance.below(30)),
    Buffer.from(Array.from({ length: 50 }, () => chance.below(256))),
  ]
  return bodies[chance.below(bodies.length)] ?? ''
}

/** What only IPC can carry. */
export function oddValues(): readonly unknown[] {
  const cyclic: { self?: object; command?: object } = {}
  cyclic.self = cyclic
  cyclic.command = cyclic
  return [new Map([['a', 1]]), 1n, new Date(0), new Uint8Array(9), undefined, cyclic]
}

/** Calls with the right brackets and far too much between them. */
export function bombs(): readonly { readonly method: MethodName; readonly input: unknown }[] {
  const application = { ...sampleApplication({ first: 1 }), bills: Array(2000).fill(1) }
  const manyKeys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]))
  const command = { kind: 'voidSheets', sheets: Array(2_000_000).fill(1), reason: '' }
  return [
    { method: 'imports.append', input: { id: 'x', applications: Array(2000).fill(application) } },
    { method: 'ledger.record', input: { command } },
    {
      method: 'print.submit',
      input: { documentKind: 'slip', title: '', reference: '', copies: 1, pdf: '!'.repeat(2e7) },
    },
    { method: 'settings.change', input: { patch: manyKeys } },
    { method: 'session.signIn', input: { operator: 'x'.repeat(2e7), pin: '' } },
  ]
}

/** A body of brackets in brackets, deeper than anything can follow that calls itself. */
export function deepBody(): string {
  const depth = 1_000_000
  return `{"method":"settings.change","input":{"patch":${'['.repeat(depth)}${']'.repeat(depth)}}}`
}
