import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { UiProvider } from '../../../../renderer/ui/ui-provider.tsx'

let shown: { readonly root: Root; readonly container: HTMLElement } | null = null

/** Shows something with theme, language and keys, in place of what was shown before. */
export async function show(children: ReactNode): Promise<void> {
  if (!shown) {
    const container = document.createElement('div')
    container.style.height = '100%'
    document.body.append(container)
    shown = { root: createRoot(container), container }
  }
  shown.root.render(<UiProvider>{children}</UiProvider>)
  await settle()
}

/** Takes everything away again. */
export async function clear(): Promise<void> {
  shown?.root.unmount()
  shown?.container.remove()
  shown = null
  await settle()
}

/** Waits until React has drawn and run its effects. */
export async function settle(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 50))
}
