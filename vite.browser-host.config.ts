import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['pdf-to-printer'] },
  build: {
    ssr: 'main/browser-host/main.ts',
    target: 'node20',
    outDir: 'dist/browser-host',
    emptyOutDir: true,
  },
})
