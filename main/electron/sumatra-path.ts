import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where SumatraPDF lies in a packed app: a program inside the archive cannot be started, so it is packed beside it. */
export function findSumatra(resourcesFolder: string): string | null {
  const folder = join(resourcesFolder, 'app.asar.unpacked', 'node_modules', 'pdf-to-printer', 'dist')
  try {
    const name = readdirSync(folder).find(file => /^SumatraPDF.*\.exe$/.test(file))
    return name === undefined ? null : join(folder, name)
  } catch {
    return null
  }
}
