import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

const server = `http://localhost:${process.env.PORT ?? '4000'}`
// The gateway lets only pages of its own origin call, so it gets the `Host` that the page was loaded from.
const asOurs = { target: server, changeOrigin: false }
const documents = fileURLToPath(new URL('src/graphql/generated/graphql.ts', import.meta.url))

const manifest = fileURLToPath(new URL('src/graphql/generated/persisted-documents.json', import.meta.url))

// The one thing that pages and server share as code: how good a password is.
const passwords = fileURLToPath(new URL('../packages/kit/src/passwords/index.ts', import.meta.url))

const generated = /^export const \w+ = (\{.*\}) as unknown as DocumentNode<.*$/gm
const importOfCall = /^import \{ graphql \} from '.*\/generated\/gql\.ts'$/m
const call = /\bgraphql\(\s*`\s*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g

/** The typed documents that codegen made, as JSON, by the name of their operation or fragment. */
const readDocuments = (file: string): Map<string, string> => {
  const documents = new Map<string, string>()
  for (const [, json] of readFileSync(file, 'utf8').matchAll(generated)) {
    const document = JSON.parse(json ?? '') as { definitions: { name: { value: string } }[] }
    const name = document.definitions[0]?.name.value
    if (json && name) documents.set(name, json)
  }
  return documents
}

/**
 * Puts each document, parsed already, in place of its `graphql(…)` call: a page then carries only its own documents,
 * instead of every page the map of all.
 */
const inlineDocuments = (file: string): Plugin => ({
  name: 'atrium-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(')) return null
    const documents = readDocuments(file)
    return code.replace(importOfCall, '').replace(call, (_, name: string) => {
      const document = documents.get(name)
      return document ?? this.error(`${name} is not among the generated documents. Run npm run generate.`)
    })
  },
})

/** Puts the documents' texts beside the pages that send their hashes: what the gateway trusts is what was built. */
const emitManifest = (file: string): Plugin => ({
  name: 'atrium-manifest',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: readFileSync(file) })
  },
})

export default defineConfig({
  plugins: [inlineDocuments(documents), emitManifest(manifest), solid(), tailwindcss()],
  resolve: { alias: { '@atrium/kit/passwords': passwords } },
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
      '/graphql': { ...asOurs, ws: true },
      '/auth': asOurs,
      '/playground': asOurs,
      '^/webhooks/[^/]+/[^/]+': asOurs,
    },
  },
})
