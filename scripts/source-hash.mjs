import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a path (or the path itself), sorted, so that the same tree gives the same list everywhere. */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => listFiles(join(path, name)))
}

/** SHA-256 over the names and contents of files and folders; Markdown does not count. */
export function hashSources(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of listFiles(join(root, path))) {
      if (file.endsWith('.md')) continue
      hash.update(file.slice(root.length).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}
