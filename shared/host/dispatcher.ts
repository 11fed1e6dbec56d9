import { type Result, refused } from '../domain/result.ts'
import { type Access, contract, type Input, type MethodName, type Output } from './contract.ts'
import type { HostError } from './errors.ts'

/** One implementation for every method of the contract. */
export type HostMethods = {
  readonly [M in MethodName]: (input: Input<M>) => Promise<Result<Output<M>, HostError>>
}

/** Answers whether the one at the desk may call a method of this access; null means yes. */
export type AccessCheck = (access: Access) => HostError | null

/** A host as a transport sees it: any name, any input, never a rejection. */
export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown, HostError>>

/**
 * Validators stop at the first fault: a page of bills that are all wrong would be millions of messages, and the host would run out of
 * memory writing them. The types of zod do not tell of the option; a test holds it.
 */
const stopAtFirstFault: { readonly reportInput: false } = Object.assign({ reportInput: false } as const, {
  abortEarly: true,
})

/** Checks name, access and shape of a call before the implementation sees it, and turns a bug into `internal`. */
export function createDispatcher(methods: HostMethods, check: AccessCheck, onBug: (error: unknown) => void): Dispatch {
  return async (name, input) => {
    if (!Object.hasOwn(contract, name)) return refused({ code: 'unknownMethod', params: { method: name.slice(0, 60) } })
    const method = name as MethodName
    const denied = check(contract[method].access)
    if (denied) return refused(denied)
    const parsed = contract[method].input.safeParse(input, stopAtFirstFault)
    if (!parsed.success)
      return refused({ code: 'badInput', params: { method, detail: parsed.error.message.slice(0, 500) } })
    try {
      const implementation = methods[method] as (value: unknown) => Promise<Result<unknown, HostError>>
      return await implementation(parsed.data)
    } catch (error) {
      onBug(error)
      return refused({ code: 'internal', params: { method } })
    }
  }
}
