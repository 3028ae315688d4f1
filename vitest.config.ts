import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// graphql ships both CommonJS and ESM; without the alias vite and Node load one each and `instanceof` fails.
const graphql = fileURLToPath(import.meta.resolve('graphql/index.js'))

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ['atrium-source'] },
  ssr: { resolve: { conditions: ['atrium-source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['{packages,subgraphs}/*/{src,test}/**/*.test.ts', 'gateway/{src,test}/**/*.test.ts', 'client/src/**/*.test.ts', 'e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
