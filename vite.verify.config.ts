import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'main/host/verify/main.ts',
    target: 'node20',
    outDir: 'dist/verify',
    emptyOutDir: true,
  },
})
