import { app } from 'electron'
import { deskOrigin } from './desk-origin.ts'

/** Chromium's own PDF viewer, which loads itself into the frame of a preview. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** Whether a frame may go to an address: the window stays where it is, a frame in it shows a PDF it was given. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return url === `${deskOrigin}/`
  return url.startsWith(`blob:${deskOrigin}/`) || url.startsWith(pdfViewer)
}

/** Keeps every window on the desk: no other page, no new windows, no embedded browsers. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', details => {
      if (!mayNavigate(details.url, details.isMainFrame)) details.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
