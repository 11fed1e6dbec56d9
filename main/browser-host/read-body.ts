import type { IncomingMessage } from 'node:http'

/** Reads a JSON body of at most `limit` bytes. `tooLarge` is answered without reading on; `notJson` covers bad UTF-8 too. */
export async function readJsonBody(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly value: unknown } | 'tooLarge' | 'notJson'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'tooLarge'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return 'tooLarge'
    chunks.push(chunk)
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return 'notJson'
  }
}
