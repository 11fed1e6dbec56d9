import type { Page } from '@playwright/test'
import type { Result } from '../../shared/domain/result.ts'
import type { Input, MethodName, Output } from '../../shared/host/contract.ts'
import type { HostError } from '../../shared/host/errors.ts'

/** Calls the host as the window does, with the session of whoever is signed in there. A refusal throws its code. */
export async function callHost<M extends MethodName>(page: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answer: unknown = await page.evaluate(
    async call => {
      const { deskHost } = window as { deskHost?: { call: (method: string, input: unknown) => Promise<unknown> } }
      if (deskHost) return deskHost.call(call.method, call.input)
      const headers = {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${sessionStorage.getItem('desk-token')}`,
      }
      const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify(call) })
      return response.json()
    },
    { method, input },
  )
  const result = answer as Result<Output<M>, HostError>
  if (!result.ok) throw new Error(`${method}: ${result.error.code}`)
  return result.value
}
