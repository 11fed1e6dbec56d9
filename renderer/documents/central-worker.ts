import type { CentralCell } from '../../shared/documents/central-table.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { writeCentral } from './write-central.ts'
import type { CentralReply, CentralRequest } from './write-central-files.ts'

const rows: (readonly CentralCell[])[] = []

self.addEventListener('message', async ({ data }: MessageEvent<CentralRequest>) => {
  if (data.kind === 'rows') {
    rows.push(...data.rows)
    return
  }
  const reply = await write(data.headers, data.at)
  self.postMessage(reply, { transfer: reply.files ? [reply.files.xlsx.buffer, reply.files.csv.buffer] : [] })
})

async function write(headers: 'zh-CN' | 'en', at: string): Promise<CentralReply> {
  try {
    return { files: await writeCentral({ texts: textsOf(headers).centralExport, rows, at }) }
  } catch (error) {
    return { files: null, message: String(error) }
  }
}
