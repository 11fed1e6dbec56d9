import type { HeaderMapping } from '../../../shared/domain/import/headers.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import type { ImportDesk } from './import-desk.ts'
import { compareFile } from './open-file.ts'

/** Remembers what the columns of a header mean and goes on with the file; answers why it could not be remembered. */
export async function rememberColumns(
  parts: ImportDesk,
  signature: string,
  mapping: HeaderMapping,
): Promise<HostError | null> {
  const known = parts.desk.getState().settings?.columnMappings ?? {}
  const columnMappings = { ...known, [signature]: mapping }
  const answer = await parts.host.call('settings.change', { patch: { columnMappings } })
  if (!answer.ok) return answer.error
  await compareFile(parts, { remembered: columnMappings })
  return null
}

/** Asks again what the columns of the file under way mean. What is remembered stays until a new answer is. */
export function askColumnsAgain(parts: ImportDesk, { handMapped }: ImportPreview): Promise<void> {
  const known = parts.desk.getState().settings?.columnMappings ?? {}
  const remembered = Object.fromEntries(Object.entries(known).filter(([signature]) => !handMapped.includes(signature)))
  const earlier = Object.assign({}, ...handMapped.map(signature => known[signature] ?? {})) as HeaderMapping
  return compareFile(parts, { remembered, earlier })
}
