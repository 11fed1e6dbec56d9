import { request } from 'node:http'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { CupsServer } from './cups-server.ts'
import type { FaultReport } from './driver.ts'
import { decodeIppResponse, encodeIppRequest, type IppAttribute, type IppResponse } from './ipp-message.ts'

/** Asks the server one question; never waits longer than `timeoutMs`. Faults: daemonDown, hanging, other. */
export function askIpp(
  server: CupsServer,
  operation: number,
  attributes: readonly IppAttribute[],
  timeoutMs: number,
): Promise<Result<IppResponse, FaultReport>> {
  const body = encodeIppRequest(operation, attributes)
  const address = 'socketPath' in server ? { socketPath: server.socketPath } : { host: server.host, port: server.port }
  // The server answers only to names it knows itself by.
  const host = 'socketPath' in server ? 'localhost' : server.host
  return new Promise(resolve => {
    const call = request(
      {
        ...address,
        method: 'POST',
        path: '/',
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { 'content-type': 'application/ipp', 'content-length': body.length, host },
      },
      response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', error => resolve(refused(faultOf(error))))
        response.on('end', () => {
          const answer = response.statusCode === 200 ? decodeIppResponse(Buffer.concat(chunks)) : null
          if (answer) resolve(ok(answer))
          else resolve(refused({ fault: 'other', detail: `HTTP ${response.statusCode ?? '?'}` }))
        })
      },
    )
    call.on('error', error => resolve(refused(faultOf(error))))
    call.end(body)
  })
}

function faultOf(error: NodeJS.ErrnoException): FaultReport {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return { fault: 'hanging', detail: '' }
  return { fault: 'daemonDown', detail: error.code ?? error.message }
}
