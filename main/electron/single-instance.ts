import { app } from 'electron'

/** Claims the data folder among Electron desks; false means another one has it and has been told to come to front. */
export function setupSingleInstance(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecondStart)
  return true
}
