import regularUrl from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import boldUrl from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import { ok, refused } from '../../shared/domain/result.ts'
import { createPdfMaker, type PdfMaker } from './make-pdf.ts'
import type { DocumentReply, DocumentRequest } from './worker-messages.ts'

let opened: Promise<PdfMaker | null> | null = null

self.addEventListener('message', async (event: MessageEvent<DocumentRequest>) => {
  const result = await answer(event.data).catch((error: unknown): DocumentReply['result'] => {
    console.error(error)
    return refused('renderFailed')
  })
  const reply: DocumentReply = { id: event.data.id, result }
  const transfer = result.ok && result.value ? [result.value.pdf.buffer] : []
  self.postMessage(reply, { transfer })
})

async function answer(request: DocumentRequest): Promise<DocumentReply['result']> {
  opened ??= openMaker()
  const maker = await opened
  if (!maker) {
    // The next request tries again: the fonts may only have been out of reach for a moment.
    opened = null
    return refused('fontUnavailable')
  }
  switch (request.task) {
    case 'slip':
      return maker.makeSlip(request.model)
    case 'labels':
      return maker.makeLabels(request.models)
    case 'manifest':
      return maker.makeManifest(request.model)
    case 'report':
      return maker.makeReport(request.model)
    case 'history':
      return maker.makeHistory(request.model)
    case 'stockTake':
      return maker.makeStockTake(request.model)
    case 'warmUp':
      return ok(null)
  }
}

async function openMaker(): Promise<PdfMaker | null> {
  const [regular, bold] = await Promise.all([readFont(regularUrl), readFont(boldUrl)])
  if (!regular || !bold) return null
  const maker = createPdfMaker({ regular, bold })
  await maker.warmUp()
  return maker
}

async function readFont(url: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(url)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    // The host ended before the font had come, perhaps in the middle of it.
    return null
  }
}
