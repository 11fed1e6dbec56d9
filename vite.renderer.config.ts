import react from '@vitejs/plugin-react'
import postcssPresetMantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { listLicences } from './scripts/licences/list-licences.ts'

const licences = listLicences()

export default defineConfig({
  publicDir: false,
  plugins: [react(), licences.plugin],
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  worker: {
    format: 'es',
    plugins: () => [licences.inWorkers],
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  build: {
    outDir: 'dist/renderer',
    emptyOutDir: true,
    // Everything stays a file of its own: the content security policy allows no `data:` scripts or fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})
