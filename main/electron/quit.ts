import { app } from 'electron'
import type { Host } from '../host/create-host.ts'

/** The desk ends with its window, and not before the host has closed its files; `onClosed` comes last. */
export function setupQuit(host: Host, onClosed: () => void): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void host.close().finally(() => {
      closed = true
      onClosed()
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}
