import { parseSync } from 'vite'

/** One import or re-export of a module, dynamic ones and workers (`new URL('….ts', import.meta.url)`) included. */
export interface ModuleImport {
  readonly specifier: string
  readonly typeOnly: boolean
}

/** What a source file imports and how it exports. */
export interface ModuleShape {
  readonly imports: readonly ModuleImport[]
  readonly hasDefaultExport: boolean
  /** Uses of a clock or of randomness, as written. */
  readonly impurities: readonly string[]
}

type Span = { readonly start: number; readonly end: number }

const impure =
  /\b(?:Date\.now\s*\(|new Date\s*\(\s*\)|Math\.random\b|performance\.now\b|crypto\.(?:randomUUID|getRandomValues)\b)/g
const moduleUrl = /new URL\(\s*(['"])([^'"]+\.tsx?)\1\s*,\s*import\.meta\.url/g

/** Reads the imports of one TypeScript file with a real parser; comments do not count as code. */
export function readImports(path: string, code: string): ModuleShape {
  const { module, comments, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(error => error.message).join('; ')}`)
  const bare = blank(code, comments)
  const text = ({ start, end }: Span) => bare.slice(start, end).replace(/^['"`]|['"`]$/g, '')
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(entry => entry.isType),
  }))
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(entry =>
      entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  )
  const dynamics = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text(moduleRequest),
    typeOnly: false,
  }))
  const urls = [...bare.matchAll(moduleUrl)].map(match => ({ specifier: match[2] ?? '', typeOnly: false }))
  return {
    imports: [...statics, ...reexports, ...dynamics, ...urls],
    hasDefaultExport: module.staticExports.some(({ entries }) =>
      entries.some(entry => entry.exportName.kind === 'Default'),
    ),
    impurities: [...bare.matchAll(impure)].map(match => match[0]),
  }
}

function blank(code: string, spans: readonly Span[]): string {
  return spans.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), code)
}
