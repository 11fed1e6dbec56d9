import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'

/** What the process of a desk tells of itself. */
export interface DeskFacts {
  readonly bugs: readonly string[]
  /** The names it proposed for files to save. */
  readonly proposed: readonly string[]
  /** Keys that every object has, of which there are none. */
  readonly polluted: readonly string[]
  /** The most memory it ever had, in bytes. */
  readonly rss: number
}

/** A desk in a process of its own that is called over both transports. */
export interface CalledDesk {
  /** What the host answered, or what the transport threw. */
  readonly overIpc: (method: unknown, input: unknown) => Promise<unknown>
  readonly overHttp: (
    body: string | Buffer,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; text: string }>
  readonly facts: () => Promise<DeskFacts>
  /** Lets time pass for the desk. */
  readonly pass: (milliseconds: number) => Promise<unknown>
  readonly end: () => Promise<unknown>
  readonly kill: () => void
  /** The exit code once it has ended, null while it runs. */
  readonly exitCode: () => number | null
}

interface Reply {
  readonly id: number
  readonly value?: unknown
  readonly thrown?: string
}

/** Starts the bundled `bad-calls-process.ts`. */
export async function startCalledDesk(
  script: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
) {
  const child = fork(script, args, {
    ...options,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (reply: Reply) => void>()
  let last = 0
  const early = once(child, 'exit').then(([code]) => {
    throw new Error(`the host ended (${code}) before it served`)
  })
  const [{ port }] = (await Promise.race([once(child, 'message'), early])) as [{ readonly port: number }]
  early.catch(() => undefined)
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply))
  const ended = once(child, 'exit').then(([code]) => {
    for (const [id, settle] of waiting) settle({ id, thrown: `the host ended (${code})` })
  })
  const ask = (message: object) =>
    new Promise<unknown>(resolve => {
      const id = ++last
      waiting.set(id, ({ value, thrown }) => {
        waiting.delete(id)
        resolve(thrown === undefined ? value : { thrown })
      })
      child.send({ id, ...message })
    })
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const origin = `http://127.0.0.1:${port}`
  const own = { Origin: origin, Authorization: 'Bearer the-token', 'Content-Type': 'application/json' }
  const desk: CalledDesk = {
    overIpc: (method, input) => ask({ call: { method, input } }),
    overHttp: (body, headers = {}) =>
      new Promise((resolve, reject) => {
        const outgoing = request(
          `${origin}/call`,
          { agent, method: 'POST', headers: { ...own, ...headers } },
          incoming => {
            const chunks: Buffer[] = []
            incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
            incoming.on('end', () =>
              resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
            )
          },
        )
        outgoing.on('error', reject)
        outgoing.end(body)
      }),
    facts: () => ask({}) as Promise<DeskFacts>,
    pass: milliseconds => ask({ pass: milliseconds }),
    end: async () => {
      agent.destroy()
      await ask({ end: true })
      await ended
    },
    kill: () => child.kill('SIGKILL'),
    exitCode: () => child.exitCode,
  }
  return desk
}
