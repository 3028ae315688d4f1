import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// graphql ships both CommonJS and ESM; without the alias vite and Node load one each and `instanceof` fails.
const graphql = fileURLToPath(import.meta.resolve('graphql/index.js'))

// Handed to Node too, for `import` and `require` alike: so neither of those two may be among them.
const conditions = ['atrium-source', 'node']

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ['atrium-source'] },
  // Named by vitest: where it runs the global setup.
  environments: { __vitest__: { resolve: { conditions } } },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      '{packages,subgraphs}/*/{src,test}/**/*.test.ts',
      'gateway/{src,test}/**/*.test.ts',
      'client/src/**/*.test.ts',
      '{sdk,schema}/{src,test}/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    globalSetup: ['packages/testing/src/vitest-global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Far above what anything takes: so that what hangs ends, not to measure.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
