import { useEffect, useState } from 'react'
import type { OperatorId } from '../../../../shared/domain/entry.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findOperatorName } from '../../../data/queries.ts'

/** The names of operators, of those who have left too; empty until they are read. */
export function useOperatorNames(operators: readonly OperatorId[]): ReadonlyMap<OperatorId, string> {
  const db = useDatabase()
  const [names, setNames] = useState<ReadonlyMap<OperatorId, string>>(new Map())
  const wanted = operators.join('\n')
  useEffect(() => {
    let current = true
    const reads = wanted.split('\n').map(async id => [id, (await findOperatorName(db, id)) ?? ''] as const)
    Promise.all(reads).then(read => current && setNames(new Map(read)), reportError)
    return () => {
      current = false
    }
  }, [db, wanted])
  return names
}
