import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Texts } from '../../shared/i18n/texts.ts'

/** The smallest menu that keeps the usual keys working: editing, size of the text, full screen, quitting. */
export function setupMenu(texts: Texts['shell']): void {
  const { menu } = texts
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    { label: menu.desk, submenu: [{ role: 'quit', label: menu.quit }] },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        separator,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.zoomIn },
        // Without Shift the plus key is an equals sign.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'resetZoom', label: menu.resetZoom },
        separator,
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
