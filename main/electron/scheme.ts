import { protocol } from 'electron'

/** Makes `app:` a scheme like https, with an origin, fetch and workers. Before the app is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}
