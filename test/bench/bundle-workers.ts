import { build, type Plugin } from 'vite'

/** Serves workers in one piece, as the built desk has them: module by module each start would take a second. */
export function bundleWorkers(...names: readonly string[]): Plugin {
  const bundled = new Map<string, Promise<string>>()
  return {
    name: 'bundle-workers',
    enforce: 'pre',
    load(id) {
      const [path = '', query = ''] = id.split('?')
      if (!query.includes('worker_file') || !names.some(name => path.endsWith(`/${name}.ts`))) return null
      const code = bundled.get(path) ?? bundle(path)
      bundled.set(path, code)
      return code
    },
  }
}

async function bundle(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, minify: false, lib: { entry: path, formats: ['es'] } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error(`nothing came of ${path}`)
  return chunk.code
}
