import type { RecordCommand } from './projection.ts'
import { useProjection } from './projection-context.ts'

/** The way to record something. The answer is the host's acknowledgement; by then the window shows it too. */
export function useRecord(): RecordCommand {
  return useProjection().record
}
