import { protocol } from 'electron'

/** The origin of the window. It is the name of the browser's database: changing it makes the desk rebuild everything. */
export const deskOrigin = 'app://desk'

/** Makes `app:` a scheme like https, with an origin, fetch and workers. Before the app is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])
}
