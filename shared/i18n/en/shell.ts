import type { Texts } from '../texts.ts'

export const shell: Texts['shell'] = {
  menu: {
    desk: 'Desk',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Original size',
    fullScreen: 'Full screen',
  },
}
