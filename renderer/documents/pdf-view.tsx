import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { type ReactNode, useEffect, useRef, useState } from 'react'

GlobalWorkerOptions.workerSrc = workerUrl

interface PdfViewProps {
  /** null while there is nothing to show yet. */
  readonly pdf: Uint8Array | null
  /** What it shows, for those who cannot see it. */
  readonly label: string
  readonly className?: string | undefined
  /** Shown instead when the pages cannot be drawn: the host that has the drawing program may be gone. */
  readonly fallback: ReactNode
}

interface Drawn {
  readonly pdf: Uint8Array | null
  readonly pages: number
  readonly failed: boolean
}

/**
 * The pages of a PDF as pictures. Not the browser's own viewer: a scan typed while that has the focus would be lost.
 * The old pages stay until the new ones are drawn.
 */
export function PdfView({ pdf, label, className, fallback }: PdfViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>({ pdf: null, pages: 0, failed: false })
  useEffect(() => {
    if (!pdf || !box.current) return
    const target = box.current
    const width = target.clientWidth
    // pdf.js takes the bytes away to its worker; the caller still needs them.
    const task = getDocument({ data: pdf.slice() })
    let current = true
    void (async () => {
      const document = await task.promise
      const pages: HTMLCanvasElement[] = []
      for (let number = 1; number <= document.numPages && current; number++) {
        const page = await document.getPage(number)
        const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio
        const viewport = page.getViewport({ scale })
        const canvas = window.document.createElement('canvas')
        canvas.width = Math.round(viewport.width)
        canvas.height = Math.round(viewport.height)
        await page.render({ canvas, viewport }).promise
        pages.push(canvas)
      }
      if (!current) return
      target.replaceChildren(...pages)
      setDrawn({ pdf, pages: pages.length, failed: false })
    })().catch(error => {
      if (!current) return
      console.warn(error)
      target.replaceChildren()
      setDrawn({ pdf, pages: 0, failed: true })
    })
    return () => {
      current = false
      void task.destroy()
    }
  }, [pdf])
  const busy = pdf !== drawn.pdf
  return (
    <>
      {drawn.failed && fallback}
      <div ref={box} role="img" aria-label={label} aria-busy={busy} className={className} data-pages={drawn.pages} />
    </>
  )
}
