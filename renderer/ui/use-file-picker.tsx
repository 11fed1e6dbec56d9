import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'

/** The way to a file: a dialog, or dropping one anywhere on the window. */
export interface FilePicker {
  /** Put it into the page; it shows nothing. */
  readonly input: ReactNode
  readonly pick: () => void
  /** A file hangs over the window. */
  readonly hovering: boolean
  /** What was dropped cannot be taken; null after a good one. */
  readonly refusal: 'oneAtATime' | 'noFile' | null
}

/** The tables an export comes in. */
const tables = '.xlsx,.csv,.txt'

/** Offers files while `open`; the dialog shows those of `accept` first. */
export function useFilePicker(open: boolean, onFile: (file: File) => void, accept = tables): FilePicker {
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef(onFile)
  const [hovering, setHovering] = useState(false)
  const [refusal, setRefusal] = useState<FilePicker['refusal']>(null)
  useEffect(() => {
    latest.current = onFile
  })

  useEffect(() => {
    if (!open) return
    const onDragOver = (event: DragEvent) => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setHovering(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // Leaving one element for another goes on inside the window.
      if (event.relatedTarget === null) setHovering(false)
    }
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      setHovering(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      const [file] = files
      setRefusal(files.length > 1 ? 'oneAtATime' : file ? null : 'noFile')
      if (file && files.length === 1) latest.current(file)
    }
    // Before the window lets the file fall.
    window.addEventListener('dragover', onDragOver, { capture: true })
    window.addEventListener('dragleave', onDragLeave, { capture: true })
    window.addEventListener('drop', onDrop, { capture: true })
    return () => {
      window.removeEventListener('dragover', onDragOver, { capture: true })
      window.removeEventListener('dragleave', onDragLeave, { capture: true })
      window.removeEventListener('drop', onDrop, { capture: true })
    }
  }, [open])

  const pick = useCallback(() => field.current?.click(), [])
  const input = (
    <input
      ref={field}
      type="file"
      accept={accept}
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? []
        // The same file may be chosen again after it was corrected.
        currentTarget.value = ''
        setRefusal(null)
        if (file) latest.current(file)
      }}
    />
  )
  return { input, pick, hovering, refusal }
}
