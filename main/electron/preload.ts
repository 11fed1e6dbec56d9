import { contextBridge, ipcRenderer } from 'electron'
import { channel } from './channel.ts'

/** All the window can reach of the main process: one function. What may be called is checked on the other side. */
contextBridge.exposeInMainWorld('deskHost', {
  call: (method: unknown, input: unknown) => ipcRenderer.invoke(channel, { method, input }),
})
