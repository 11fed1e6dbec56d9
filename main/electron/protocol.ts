import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { securityHeaders } from '../host/content-security-policy.ts'
import { listRendererFiles } from '../host/renderer-files.ts'
import { deskOrigin } from './desk-origin.ts'

/** Serves the built window under `app://desk/`, and nothing else. */
export function setupProtocol(rendererFolder: string): void {
  const files = listRendererFiles(rendererFolder)
  protocol.handle('app', async request => {
    const { protocol: scheme, host, pathname } = new URL(request.url)
    const file = `${scheme}//${host}` === deskOrigin ? files.get(pathname) : undefined
    if (!file || request.method !== 'GET') return new Response('Not found', { status: 404, headers: securityHeaders })
    return new Response(new Uint8Array(await readFile(file.path)), {
      headers: { ...securityHeaders, 'Content-Type': file.type },
    })
  })
}
