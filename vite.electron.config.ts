import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'pdf-to-printer'] },
  build: {
    ssr: 'main/electron/main.ts',
    target: 'node22',
    outDir: 'dist/electron',
    emptyOutDir: true,
  },
})
