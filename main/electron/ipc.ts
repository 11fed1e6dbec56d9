import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Dispatch } from '../../shared/host/dispatcher.ts'
import { channel } from './channel.ts'
import { deskOrigin } from './desk-origin.ts'

function isOwnWindow({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === deskOrigin
}

/** Answers the window's calls; a frame inside it, or a page from elsewhere, gets nothing. */
export function setupIpc(ipcMain: Pick<IpcMain, 'handle'>, dispatch: Dispatch): void {
  ipcMain.handle(channel, async (event, call: unknown) => {
    if (!isOwnWindow(event)) throw new Error('not the window of this desk')
    if (typeof call !== 'object' || call === null || !('method' in call) || typeof call.method !== 'string')
      throw new Error('not a call')
    return dispatch(call.method, 'input' in call ? call.input : undefined)
  })
}
