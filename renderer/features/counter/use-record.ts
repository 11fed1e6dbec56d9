import { useCallback } from 'react'
import type { Command, CommandKind, entryOfCommand } from '../../../shared/domain/command.ts'
import type { EntryOf } from '../../../shared/domain/entry.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { useProjection } from '../../data/projection-context.ts'
import { useHost } from '../../host/host-context.tsx'

/** The entry a command leads to. */
export type EntryAfter<K extends CommandKind> = EntryOf<(typeof entryOfCommand)[K]>

/** Records a command. The answer is the host's acknowledgement; by then the window shows it too. */
export type Record = <K extends CommandKind>(
  command: Extract<Command, { kind: K }>,
) => Promise<Result<EntryAfter<K>, HostError>>

/** The way to record something. */
export function useRecord(): Record {
  const host = useHost()
  const projection = useProjection()
  return useCallback(
    async <K extends CommandKind>(command: Extract<Command, { kind: K }>) => {
      const answer = await host.call('ledger.record', { command })
      // What the store cannot take now it takes at its next start; the entry stands either way.
      if (answer.ok) await projection.applyAcknowledged(answer.value).catch(reportError)
      return answer as Result<EntryAfter<K>, HostError>
    },
    [host, projection],
  )
}
