import { useEffect } from 'react'

/** Lets a file fall that is dropped where nobody takes it: a browser would show it in place of the desk. */
export function StrayFiles() {
  useEffect(() => {
    const letFall = (event: DragEvent) => {
      // Text may be dragged into a field; and whoever takes files says so before the event gets here.
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', letFall)
    window.addEventListener('drop', letFall)
    return () => {
      window.removeEventListener('dragover', letFall)
      window.removeEventListener('drop', letFall)
    }
  }, [])
  return null
}
