import type { HostError } from '../host/errors.ts'
import type { Texts } from './texts.ts'
import type { ErrorFacts } from './zh-cn/host-errors.ts'

/** Says what happened and what to do next. Sheets, slips and applications appear as they are; nothing personal does. */
export function describeHostError(texts: Texts, error: HostError): string {
  const text = texts.hostErrors.error[error.code]
  return typeof text === 'string' ? text : text(factsOf(error))
}

function factsOf(error: HostError): ErrorFacts {
  if ('params' in error) return error.params ?? {}
  return { ...error } as unknown as ErrorFacts
}
