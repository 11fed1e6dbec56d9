import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Dispatch } from '../../shared/host/dispatcher.ts'
import { securityHeaders } from '../host/content-security-policy.ts'
import { equalSecrets } from '../host/equal-secrets.ts'
import type { RendererFile } from '../host/renderer-files.ts'
import { watchPeers } from './peer-user.ts'
import { readJsonBody } from './read-body.ts'
import { spareConnections } from './spare-connections.ts'

/** A batch of 2,000 applications or a PDF of a thousand labels stays far below. */
const callLimit = 32 * 1024 * 1024
/** A ticket or a secret, from somebody who has not shown the token. */
const strangerLimit = 1024
/** On this PC even the largest body is there in a second; who is slower holds a connection on purpose, or has stopped. */
export const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 }

/** What the loopback server needs to know. */
export interface DeskServerOptions {
  readonly files: ReadonlyMap<string, RendererFile>
  readonly dispatch: Dispatch
  /** Proves that a call comes from the window this run opened. */
  readonly token: string
  /** A pass for the browser's command line, which other users of the PC can read: it buys the token once. */
  readonly takeTicket: (ticket: string) => boolean
  /** Proves that a request to come to front is from someone who can read the data folder. */
  readonly focusSecret: string
  readonly onFocus: () => void
  /** A window is there: called at the start and the end of each of its calls. */
  readonly onContact: (event: 'begin' | 'end') => void
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  cache = 'no-store',
): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, 'Cache-Control': cache }).end(body)
}

function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(value))
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  // The rest of a refused body is not read, so the connection cannot be used again.
  response.setHeader('Connection', 'close')
  answer(response, status, 'text/plain; charset=utf-8', `${reason}\n`)
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** The desk over HTTP. Listen on 127.0.0.1 only; Host and Origin are compared with the port it listens on. */
export function createDeskServer(options: DeskServerOptions, wait = patience): Server {
  const { files, dispatch, token, takeTicket, focusSecret, onFocus, onContact } = options

  const serveFile: Handler = async (request, response) => {
    const file = files.get((request.url ?? '').replace(/[?].*/, ''))
    if (!file) return refuse(response, 404, 'Not found')
    const body = request.method === 'HEAD' ? '' : await readFile(file.path)
    answer(response, 200, file.type, body, file.immutable ? 'public, max-age=31536000, immutable' : 'no-store')
  }

  const readRecord = async (request: IncomingMessage, response: ServerResponse, limit: number) => {
    const body = await readJsonBody(request, limit)
    if (body === 'tooLarge') return refuse(response, 413, 'Body too large')
    if (body === 'notJson' || typeof body.value !== 'object' || body.value === null)
      return refuse(response, 400, 'Body is not a JSON object')
    return body.value as Readonly<Record<string, unknown>>
  }

  const serveCall: Handler = async (request, response) => {
    if (!equalSecrets(request.headers.authorization ?? '', `Bearer ${token}`)) return refuse(response, 401, 'Bad token')
    connections.trust(request.socket)
    onContact('begin')
    response.once('close', () => onContact('end'))
    const body = await readRecord(request, response, callLimit)
    if (!body) return
    const { method, input } = body
    if (typeof method !== 'string') return refuse(response, 400, 'No method')
    answerJson(response, await dispatch(method, input))
  }

  const serveTicket: Handler = async (request, response) => {
    const body = await readRecord(request, response, strangerLimit)
    if (!body) return
    if (typeof body.ticket !== 'string' || !takeTicket(body.ticket)) return refuse(response, 401, 'Bad ticket')
    answerJson(response, { token })
  }

  const serveFocus: Handler = async (request, response) => {
    const body = await readRecord(request, response, strangerLimit)
    if (!body) return
    if (typeof body.secret !== 'string' || !equalSecrets(body.secret, focusSecret))
      return refuse(response, 401, 'Bad secret')
    onFocus()
    answerJson(response, {})
  }

  const posts: ReadonlyMap<string, Handler> = new Map([
    ['/call', serveCall],
    ['/ticket', serveTicket],
    ['/focus', serveFocus],
  ])

  const handle: Handler = async (request, response) => {
    const host = `127.0.0.1:${portOf(server)}`
    const { origin } = request.headers
    if (!(await isOwnUser(request.socket))) return refuse(response, 403, 'Another user of this PC')
    if (request.headers.host !== host) return refuse(response, 421, `This desk is http://${host}`)
    if (origin !== undefined && origin !== `http://${host}`) return refuse(response, 403, 'Wrong origin')
    const post = posts.get(request.url ?? '')
    if (!post) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET here')
      return serveFile(request, response)
    }
    if (request.method !== 'POST') return refuse(response, 405, 'Only POST here')
    if (origin === undefined) return refuse(response, 403, 'No origin')
    if (request.headers['content-type'] !== 'application/json') return refuse(response, 415, 'Only JSON here')
    return post(request, response)
  }

  const server = createServer({ ...wait, maxHeaderSize: 8 * 1024 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A window that left in the middle of its call is no fault; anything else is, and must show.
      if (!request.destroyed) console.error(error)
      if (!response.headersSent) refuse(response, 500, 'Internal error')
      else response.destroy()
    })
  })
  const connections = spareConnections(server)
  const isOwnUser = watchPeers(server)
  return server
}
