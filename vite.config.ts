import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true })],
  build: {
    outDir: 'dist',
    manifest: true,
    // The content-security policy allows no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'parsing', test: /node_modules\/zod\/|platform\/web\/parsing/ }] } },
    },
  },
  html: { cspNonce: 'NONCE' },
})
