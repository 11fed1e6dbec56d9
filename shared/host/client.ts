import { ok, type Result } from '../domain/result.ts'
import type { Input, MethodName, Output } from './contract.ts'
import type { HostError } from './errors.ts'

/** Carries one call to the host and its answer back; it knows no method. Never rejects: an unreachable host is `hostGone`. */
export type Transport = (method: string, input: unknown) => Promise<Result<unknown, HostError>>

/** The host as the window sees it. */
export interface HostClient {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>, HostError>>
}

/** Makes a client for a transport. The host has validated what it answers by type, so the answer is passed through. */
export function createClient(transport: Transport): HostClient {
  return {
    call: async <M extends MethodName>(method: M, input: Input<M>) => {
      const answer = await transport(method, input)
      return answer.ok ? ok(answer.value as Output<M>) : answer
    },
  }
}
