import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { HostClient } from '../../shared/host/client.ts'
import { type DeskDatabase, databaseName } from '../data/db.ts'
import { DatabaseContext } from '../data/hooks.ts'
import { onStoreClosed, openDatabase } from '../data/open-database.ts'
import { createProjection, type Progress, type Projection, type ProjectionError } from '../data/projection.ts'
import { ProjectionContext } from '../data/projection-context.ts'
import { readStoreFault } from '../data/store-fault.ts'
import { useDesk } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { createSearchClient, type SearchClient } from '../search/search-client.ts'
import { SearchContext } from '../search/search-context.ts'
import { OpeningReadModel } from './opening-read-model.tsx'
import { ReadModelFault } from './read-model-fault.tsx'
import { Rebuilding } from './rebuilding.tsx'

interface Model {
  readonly db: DeskDatabase
  readonly projection: Projection
  readonly search: SearchClient
}

/**
 * Opens what the window asks instead of the ledger, once somebody is signed in, and keeps it in step from then on.
 * Stays open under the lock; the ledger answers nobody then, so following waits.
 */
export function ReadModel({ children }: { readonly children: ReactNode }) {
  const host = useHost()
  const name = databaseName(useDesk(state => state.status?.dataFolder ?? ''))
  const answered = useDesk(state => state.status?.session?.locked === false)
  const headSeq = useDesk(state => state.changes.headSeq)
  const [model, setModel] = useState<Model | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<ProjectionError | null>(null)
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt(count => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry opens again
  useEffect(() => {
    if (model || !answered) return
    let current = true
    setFault(null)
    void openModel(host, name, setProgress).then(opened => {
      if ('fault' in opened) return current && setFault(opened.fault)
      setProgress(null)
      if (current) setModel(opened)
      else closeModel(opened)
    })
    return () => {
      current = false
    }
  }, [host, name, model, answered, attempt])

  useEffect(() => model?.projection.onApplied(model.search.apply), [model])

  // After a sign-out the next one opens anew; the index of the one before would stay in memory. Its store is left open: what is
  // still being applied there would take a closed one for broken and build it anew.
  useEffect(() => model?.search.close, [model])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new head, an unlocked desk and a retry all mean: look again
  useEffect(() => {
    if (!model || !answered) return
    const onProgress = (now: Progress) => now.rebuilding && setProgress(now)
    void model.projection.catchUp(onProgress).then(answer => {
      setProgress(null)
      setFault(answer.ok ? null : answer.error)
    })
  }, [model, answered, headSeq, attempt])

  useEffect(() => (model ? onStoreClosed(model.db, retry) : undefined), [model, retry])

  if (!model) return <OpeningReadModel progress={progress} fault={fault} onRetry={retry} />
  return (
    <DatabaseContext value={model.db}>
      <ProjectionContext value={model.projection}>
        <SearchContext value={model.search}>
          {progress && <Rebuilding progress={progress} />}
          {fault && <ReadModelFault fault={fault} onRetry={retry} />}
          {children}
        </SearchContext>
      </ProjectionContext>
    </DatabaseContext>
  )
}

async function openModel(
  host: HostClient,
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<Model | { readonly fault: ProjectionError }> {
  try {
    const db = await openDatabase(name)
    const projection = createProjection(host, db)
    const caughtUp = await projection.catchUp(onProgress)
    if (!caughtUp.ok) {
      db.close()
      return { fault: caughtUp.error }
    }
    return { db, projection, search: createSearchClient(name) }
  } catch (error) {
    const fault = readStoreFault(error)
    if (!fault) throw error
    return { fault }
  }
}

function closeModel({ db, search }: Model): void {
  search.close()
  db.close()
}
