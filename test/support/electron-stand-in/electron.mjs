// What the main bundle sees as `electron` under plain Node: it does nothing but remember what it was told, and plays
// window, user and second start when it is asked to.
import { EventEmitter } from 'node:events'
import { request } from 'node:http'

const seen = {
  schemes: [],
  handlers: {},
  windows: [],
  menus: [],
  paths: {},
  focus: [],
  errorBoxes: [],
  readyBefore: [],
}
const permission = {}
let ready = false
let saveAnswer = { canceled: true, filePath: '' }
let openAnswer = { canceled: true, filePaths: [] }

// A packed desk knows where its resources lie.
const resources = process.env.STAND_IN_RESOURCES
if (resources) process.resourcesPath = resources

/** What the order of calls must be: these come before the app is ready or have no effect. */
function early(what) {
  if (!ready) seen.readyBefore.push(what)
}

class App extends EventEmitter {
  isPackaged = Boolean(resources)
  setPath(name, path) {
    early('setPath')
    seen.paths[name] = path
  }
  getPath(name) {
    return seen.paths[name]
  }
  getName() {
    return 'fapiao-desk'
  }
  getVersion() {
    return process.env.STAND_IN_VERSION ?? '0.1.0'
  }
  releaseSingleInstanceLock() {
    seen.lockReleased = true
  }
  requestSingleInstanceLock() {
    early('requestSingleInstanceLock')
    return process.env.STAND_IN_SECOND !== '1'
  }
  async whenReady() {
    await new Promise(resolve => setImmediate(resolve))
    ready = true
  }
  quit() {
    let prevented = false
    this.emit('before-quit', { preventDefault: () => {} })
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) process.exit(0)
  }
  exit(code = 0) {
    process.exit(code)
  }
  getLocale() {
    return 'zh-CN'
  }
}

export const app = new App()

class WebContents extends EventEmitter {
  openHandler = null
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  static all = []
  static getAllWindows() {
    return BrowserWindow.all
  }
  constructor(options) {
    super()
    this.minimized = false
    this.record = { options, url: null }
    seen.windows.push(this.record)
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url) {
    this.record.url = url
    setImmediate(() => this.emit('ready-to-show'))
  }
  isDestroyed() {
    return false
  }
  isMinimized() {
    return this.minimized
  }
  restore() {
    seen.focus.push('restore')
  }
  show() {
    seen.focus.push('show')
  }
  focus() {
    seen.focus.push('focus')
  }
}

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    early('registerSchemesAsPrivileged')
    seen.schemes.push(...schemes)
  },
  handle(scheme, handler) {
    seen.handlers[scheme] = handler
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: handler => (permission.request = handler),
    setPermissionCheckHandler: handler => (permission.check = handler),
    setDevicePermissionHandler: handler => (permission.device = handler),
  },
  fromPartition: () => null,
}

const invokers = new Map()
export const ipcMain = {
  handle(channel, handler) {
    if (invokers.has(channel)) throw new Error(`second handler for ${channel}`)
    invokers.set(channel, handler)
  },
}

/** A system that keeps secrets for its user. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptStringAsync: async text => Buffer.from(`sealed ${text}`),
  decryptStringAsync: async sealed => ({ shouldReEncrypt: false, result: sealed.toString().slice('sealed '.length) }),
}

export const dialog = {
  showErrorBox: (title, content) => seen.errorBoxes.push({ title, content }),
  showSaveDialog: async () => saveAnswer,
  showOpenDialog: async () => openAnswer,
}

/** Chromium's network as far as updates use it. */
export const net = { request: options => request(options) }

export const autoUpdater = new EventEmitter()

export const Menu = {
  buildFromTemplate: template => template,
  setApplicationMenu: menu => seen.menus.push(menu),
}

function emitPreventable(emitter, name, details) {
  let prevented = false
  const event = { ...details, preventDefault: () => (prevented = true) }
  emitter.emit(name, event)
  return prevented
}

/** What the parent process may ask for. */
export const plays = {
  seen: () => {
    const { handlers, ...rest } = seen
    return JSON.parse(
      JSON.stringify({ ...rest, handledSchemes: Object.keys(handlers), channels: [...invokers.keys()] }),
    )
  },
  invoke: ({ channel, argument, origin, isMainFrame }) => {
    const senderFrame = { origin, parent: isMainFrame ? null : {} }
    return invokers.get(channel)({ senderFrame }, argument)
  },
  fetch: async ({ url, method }) => {
    const response = await seen.handlers.app(new Request(url, { method }))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  },
  isNavigationPrevented: ({ event, details }) => emitPreventable(BrowserWindow.all[0].webContents, event, details),
  openWindow: ({ url }) => BrowserWindow.all[0].webContents.openHandler({ url }),
  permissions: ({ name }) => {
    let granted = null
    permission.request(null, name, answer => (granted = answer))
    return [granted, permission.check(null, name, '', {}), permission.device({ deviceType: name })]
  },
  secondStart: ({ minimized }) => {
    BrowserWindow.all[0].minimized = minimized
    seen.focus.length = 0
    app.emit('second-instance', {})
  },
  saveTo: ({ filePath }) => {
    saveAnswer = filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath }
  },
  choose: ({ filePath }) => {
    openAnswer = filePath === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [filePath] }
  },
  closeWindow: () => {
    setImmediate(() => app.emit('window-all-closed'))
  },
}
