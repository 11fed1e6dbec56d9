import { isAbsolute, relative, sep } from 'node:path'

/** Whether backups may go there besides: '' for nowhere, else an absolute path outside the data folder, which a fault of its disk takes along. */
export function isUsableFolder(dataFolder: string, folder: string): boolean {
  if (folder === '') return true
  if (!isAbsolute(folder)) return false
  const inside = relative(dataFolder, folder)
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
}
