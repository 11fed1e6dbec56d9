import { beginReport, type ReportWriting } from './write-report.ts'
import type { ReportReply, ReportRequest } from './write-report-files.ts'

let writing: ReportWriting | null = null

self.addEventListener('message', async ({ data }: MessageEvent<ReportRequest>) => {
  const reply = await answer(data).catch((error: unknown): ReportReply => ({ kind: 'broken', message: String(error) }))
  const files = reply.kind === 'files' ? [reply.files.csv?.buffer, reply.files.xlsx?.buffer] : []
  self.postMessage(reply, { transfer: files.filter(buffer => buffer !== undefined) })
})

async function answer(request: ReportRequest): Promise<ReportReply> {
  switch (request.kind) {
    case 'begin':
      writing = beginReport(request.wanted)
      return { kind: 'taken' }
    case 'lines':
      await writing?.add(request.lines)
      return { kind: 'taken' }
    case 'finish':
      if (!writing) throw new Error('finished before it began')
      return { kind: 'files', files: await writing.finish(request.end) }
  }
}
