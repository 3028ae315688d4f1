import { fileURLToPath } from 'node:url'
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

const server = `http://localhost:${process.env.PORT ?? '4000'}`

// Puts each document in place of its `graphql(…)` call, so that the map of all documents stays out of the bundle.
const documents = [
  babelOptimizerPlugin,
  { artifactDirectory: fileURLToPath(new URL('src/graphql/generated', import.meta.url)), gqlTagName: 'graphql' },
]

export default defineConfig({
  plugins: [solid({ babel: { plugins: [documents] } }), tailwindcss()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The content security policy allows fonts and images from our own origin only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'solid', test: /node_modules[\\/](solid-js|@solidjs)[\\/]/, priority: 3 },
            { name: 'graphql', test: /node_modules[\\/](@urql|@0no-co|graphql|graphql-ws|wonka)[\\/]/, priority: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.CLIENT_PORT ?? 5173),
    proxy: {
      '/graphql': { target: server, ws: true },
      '/auth': server,
      '/playground': server,
      '/webhooks': server,
    },
  },
})
