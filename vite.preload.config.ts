import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'main/electron/preload.ts',
    target: 'node22',
    outDir: 'dist/electron',
    // The main bundle, built before, lies in the same folder.
    emptyOutDir: false,
    // A sandboxed preload is loaded as one CommonJS script.
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
})
