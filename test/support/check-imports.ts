import { posix } from 'node:path'
import { type ImportRow, importTable } from './import-table.ts'
import { type ModuleImport, readImports } from './read-imports.ts'

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** The layer a file belongs to and its row, null when no row covers it. */
function layerOf(path: string): { readonly row: ImportRow; readonly folder: string } | null {
  for (const row of importTable) {
    if (!row.layer.endsWith('/*')) {
      if (isBelow(path, row.layer)) return { row, folder: row.layer }
      continue
    }
    const parent = row.layer.slice(0, -1)
    if (path.startsWith(parent)) return { row, folder: parent + (path.slice(parent.length).split('/')[0] ?? '') }
  }
  return null
}

function packageMatches(specifier: string, allowed: string): boolean {
  if (allowed === '*') return !specifier.startsWith('node:') && specifier !== 'electron'
  if (allowed === 'node:*') return specifier.startsWith('node:')
  return isBelow(specifier, allowed)
}

function judgeImport(path: string, { specifier: written, typeOnly }: ModuleImport): string | null {
  const layer = layerOf(path)
  if (!layer) return `${path} belongs to no row of the import table`
  const { row, folder } = layer
  const [specifier = written] = written.split('?')
  const types = typeOnly ? (row.types ?? []) : []
  const denied = `${path} (${row.layer}) may not import ${written}${row.types ? ', or only its types' : ''}`
  if (!specifier.startsWith('.')) {
    const allowed = [...row.packages, ...types].some(name => packageMatches(specifier, name))
    return allowed ? null : denied
  }
  if (!/\.\w+$/.test(specifier)) return `${path} imports ${written} without its extension`
  const target = posix.join(posix.dirname(path), specifier)
  const allowed = [folder, ...row.folders, ...types, 'assets'].some(place => isBelow(target, place))
  return allowed ? null : denied
}

/** Every breach of the architecture in one source file of shared, main or renderer; empty when there is none. */
export function findViolations(path: string, code: string): readonly string[] {
  const { imports, hasDefaultExport, impurities } = readImports(path, code)
  const violations = imports.flatMap(one => judgeImport(path, one) ?? [])
  if (imports.length === 0 && !layerOf(path)) violations.push(`${path} belongs to no row of the import table`)
  if (hasDefaultExport) violations.push(`${path} has a default export`)
  if (/(^|\/)utils?\./.test(path)) violations.push(`${path} is named after nothing it holds`)
  if (path.startsWith('shared/'))
    violations.push(...impurities.map(use => `${path} must be given the time and chance it uses: ${use}`))
  return violations
}
