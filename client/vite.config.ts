import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { inlineDocuments } from './build/documents.ts'

const server = `http://localhost:${process.env.PORT ?? '4000'}`
const documents = fileURLToPath(new URL('src/graphql/generated/graphql.ts', import.meta.url))

export default defineConfig({
  plugins: [inlineDocuments(documents), solid(), tailwindcss()],
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
