import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folderPattern = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//
const namePattern = /.*node_modules\/((?:@[^/]+\/)?[^/?]+)/

/** The folders of the packages modules come from. `ids` are the paths a bundler knows them by; whole ones begin with the root. */
export function packageFolders(root: string, ids: readonly string[]): readonly string[] {
  const found = ids.map(id => {
    const path = id.replaceAll('\\', '/')
    return folderPattern.exec(path.startsWith('node_modules/') ? join(root, path) : path)?.[1] ?? []
  })
  return [...new Set(found.flat())]
}

/**
 * The names of the packages that were bundled into a module before it was published: those of its source map, and what its package
 * depends on; none where the map names none. Their versions are not known.
 */
export function packagesWithin(id: string): readonly string[] {
  const [, folder, rest] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)(\/[^?]*)/.exec(id.replaceAll('\\', '/')) ?? []
  if (folder === undefined || !existsSync(`${folder}${rest}.map`)) return []
  const { sources = [] }: { sources?: readonly string[] } = JSON.parse(readFileSync(`${folder}${rest}.map`, 'utf8'))
  const named = sources.flatMap(source => namePattern.exec(source)?.[1] ?? [])
  if (named.length === 0) return []
  const { dependencies = {} }: { dependencies?: object } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  return [...new Set([...named, ...Object.keys(dependencies)])]
}

interface LockedPackage {
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

/** The folders of the packages that are packed as they are, by the lock file. */
export function packedFolders(root: string): readonly string[] {
  const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional)
    .map(([path]) => join(root, path))
}
