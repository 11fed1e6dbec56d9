import { createRoot } from 'react-dom/client'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import { DatabaseContext } from '../../../renderer/data/hooks.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { ProjectionContext } from '../../../renderer/data/projection-context.ts'
import { CounterScreen, LookUpField } from '../../../renderer/features/counter/index.ts'
import { DeskProvider } from '../../../renderer/host/desk-context.tsx'
import { HostProvider } from '../../../renderer/host/host-context.tsx'
import type { SearchClient } from '../../../renderer/search/search-client.ts'
import { SearchContext } from '../../../renderer/search/search-context.ts'
import { UiProvider } from '../../../renderer/ui/ui-provider.tsx'
import { ok, refused } from '../../../shared/domain/result.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { createClient } from '../../../shared/host/client.ts'

/** The counter with its look-up field, as in the desk: nobody is signed in, and the host has nothing to tell. */
export function mountCounter(db: DeskDatabase, search: SearchClient) {
  const host = createClient(async method => {
    if (method === 'desk.changes') return new Promise(() => {})
    if (method === 'settings.get') return ok(defaultSettings)
    if (method === 'desk.status') return ok({ session: null, now: new Date().toISOString(), dataFolder: '' })
    return refused({ code: 'unknownMethod' } as const)
  })
  const container = document.body.appendChild(document.createElement('div'))
  container.style.cssText = 'position: fixed; inset: 0; display: grid; grid-template-rows: auto minmax(0, 1fr);'
  const root = createRoot(container)
  root.render(
    <UiProvider>
      <HostProvider client={host}>
        <DeskProvider>
          <DatabaseContext value={db}>
            <ProjectionContext value={createProjection(host, db)}>
              <SearchContext value={search}>
                <LookUpField />
                <CounterScreen />
              </SearchContext>
            </ProjectionContext>
          </DatabaseContext>
        </DeskProvider>
      </HostProvider>
    </UiProvider>,
  )
  return {
    /** Puts text into the field as typing does. */
    type(text: string): void {
      const field = container.querySelector('input')
      if (!field) throw new Error('no field to type into')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.slice(-1) }))
    },
    /** The rows in the list that have been filled, and how many there are. */
    countRows() {
      const rows = [...container.querySelectorAll('[role=option]')]
      return { filled: rows.filter(row => row.childElementCount > 0).length, all: rows.length }
    },
    unmount() {
      root.unmount()
      container.remove()
    },
  }
}
