import type { HostError } from '../../shared/host/errors.ts'

const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** The system's code of an error, such as `ENOENT`; '' when it is no system error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What a failed write means to a person. */
export type WriteFault = 'diskFull' | 'writeFailed'

/** Tells a full disk (or quota, or size limit) from any other failure to write. */
export function writeFaultOf(error: unknown): WriteFault {
  return fullCodes.includes(systemCode(error)) ? 'diskFull' : 'writeFailed'
}

/** What the clerk is told when the system refused to write. */
export function writeProblem(error: unknown): HostError {
  if (writeFaultOf(error) === 'diskFull') return { code: 'diskFull' }
  return { code: 'writeFailed', params: { detail: error instanceof Error ? error.message : String(error) } }
}
