import type { HostClient } from '../../shared/host/client.ts'
import { DeskProvider } from '../host/desk-context.tsx'
import { HostProvider } from '../host/host-context.tsx'
import { UiProvider } from '../ui/ui-provider.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Gate } from './gate.tsx'
import { ScanEntrance } from './scan-entrance.tsx'
import { StrayFiles } from './stray-files.tsx'

/** The whole window for one host. */
export function App({ host }: { readonly host: HostClient }) {
  return (
    <UiProvider>
      <ErrorBoundary>
        <HostProvider client={host}>
          <DeskProvider>
            <ScanEntrance />
            <StrayFiles />
            <Gate />
          </DeskProvider>
        </HostProvider>
      </ErrorBoundary>
    </UiProvider>
  )
}
