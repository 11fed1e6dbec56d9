import { request } from 'node:http'
import type { Contact } from './folder-lock/folder-lock.ts'

/** Asks the desk that holds a folder to bring its window to front; false when it cannot be reached that way. */
export function askForFocus({ port, token }: Contact): Promise<boolean> {
  if (port === null || token === null) return Promise.resolve(false)
  const body = JSON.stringify({ secret: token })
  const headers = { Origin: `http://127.0.0.1:${port}`, 'Content-Type': 'application/json' }
  return new Promise(resolve => {
    const asking = request({ host: '127.0.0.1', port, path: '/focus', method: 'POST', headers, timeout: 5_000 })
    asking.once('response', response => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    asking.once('timeout', () => asking.destroy(new Error('no answer')))
    asking.once('error', () => resolve(false))
    asking.end(body)
  })
}
