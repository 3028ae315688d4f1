import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { PLAYGROUND_DOCUMENTS } from './documents.ts'

const hashes = Object.entries(PLAYGROUND_DOCUMENTS).map(([name, text]) => [
  name,
  createHash('sha256').update(text).digest('hex'),
])

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/playground/',
  define: { PLAYGROUND_HASHES: JSON.stringify(Object.fromEntries(hashes)) },
  // GraphiQL, its editor and the workers must share one copy: `instanceof` checks fail between two.
  resolve: { dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor'] },
  build: {
    outDir: fileURLToPath(new URL('../dist/playground', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows scripts and styles from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one large chunk by nature; it is cached for good.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      // "use client" is for servers that render React; GraphiQL's animation library has it in every file.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  worker: { format: 'es' },
})
