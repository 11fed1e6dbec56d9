import type { HostError } from '../../shared/host/errors.ts'

const fullCodes = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** The system's code of an error, such as `ENOENT`; '' when it is no system error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What the clerk is told when the system refused to write. */
export function writeProblem(error: unknown): HostError {
  if (fullCodes.includes(systemCode(error))) return { code: 'diskFull' }
  return { code: 'writeFailed', params: { detail: error instanceof Error ? error.message : String(error) } }
}
