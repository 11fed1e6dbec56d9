import { basename, join } from 'node:path'
import { build } from 'vite'

/** Bundles a TypeScript entry so that the oldest supported Node runs it as a process of its own; answers the path. */
export async function bundleForNode(entry: string, folder: string): Promise<string> {
  const name = `${basename(entry, '.ts')}.mjs`
  await build({
    configFile: false,
    logLevel: 'silent',
    // Beside the bundle lies no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return join(folder, name)
}
