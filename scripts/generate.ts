// Writes what is derived and committed: each subgraph's SDL, the supergraph, the schemas of the client and of third parties, the
// changelog, the typed documents.
// With --check it writes nothing and fails when a committed file differs from what it would write.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { loadSupergraph } from '@atrium/gateway'
import { PUBLIC_TAG } from '@atrium/kit/graphql'
import type { SubgraphSchema } from '@atrium/kit/server'
import { readReleases, renderChangelog } from '@atrium/schema'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { generate } from '@graphql-codegen/cli'
import { type GraphQLSchema, introspectionFromSchema, parse as parseSdl, printSchema } from 'graphql'
import { parse as parseYaml } from 'yaml'
import { PLAYGROUND_DOCUMENTS } from '../gateway/playground/documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
const stale: string[] = []

interface SupergraphConfig {
  subgraphs: Record<string, { routing_url: string; schema: { file: string } }>
}

async function emit(path: string, content: string): Promise<void> {
  const file = join(root, path)
  const committed = await readFile(file, 'utf8').catch(() => null)
  if (committed === content) return
  if (check) {
    stale.push(path)
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  console.log(`wrote ${path}`)
}

const config = parseYaml(await readFile(join(root, 'supergraph.yaml'), 'utf8')) as SupergraphConfig
const subgraphs = await Promise.all(
  Object.entries(config.subgraphs).map(async ([name, subgraph]) => {
    const { schema } = (await import(`@atrium/${name}`)) as { schema: () => SubgraphSchema }
    return { name, url: subgraph.routing_url, file: subgraph.schema.file, sdl: `${schema().sdl.trimEnd()}\n` }
  }),
)
for (const subgraph of subgraphs) await emit(subgraph.file, subgraph.sdl)

const composed = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parseSdl(sdl) })))
if (composed.errors) {
  for (const error of composed.errors) console.error(`${error.message}\n`)
  throw new Error('The subgraphs do not compose.')
}
await emit('supergraph.graphql', `${composed.supergraphSdl.trimEnd()}\n`)

const { clientSchema, publicSchema } = loadSupergraph(composed.supergraphSdl, { contract: { tag: PUBLIC_TAG } })
await emit('client/src/graphql/schema.graphql', `${printSchema(clientSchema).trimEnd()}\n`)
await emit('schema/public.graphql', publicSchema!.sdl)
await emit('schema/CHANGELOG.md', await renderChangelog(readReleases(), publicSchema!.sdl))
await emit('sdk/src/introspection.ts', introspectionType(publicSchema!.schema))

await emitTypedDocuments()

if (stale.length > 0) {
  console.error(
    `Not up to date:\n${stale.map((path) => `  ${path}`).join('\n')}\nRun \`npm run generate\` and commit the result.`,
  )
  process.exitCode = 1
}

/** The schema as a type, from which the SDK's `graphql()` infers what documents answer. */
function introspectionType(schema: GraphQLSchema): string {
  const introspection = minifyIntrospection(introspectionFromSchema(schema))
  const text = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true })
  // What follows the types would set them up for every user of gql.tada in the program.
  const [types] = text.split('\nimport * as gqlTada')
  return `${types!.trimEnd()}\n`
}

async function emitTypedDocuments(): Promise<void> {
  process.chdir(root)
  const { default: codegen, hashOf, sentDocuments } = await import('../codegen.ts')
  const files = (await generate({ ...codegen, silent: true } as Parameters<typeof generate>[0], false)) as {
    filename: string
    content: string
  }[]
  for (const { filename, content } of files) await emit(relative(root, join(root, filename)), content)
  // What the gateway trusts: the client's documents and the playground's.
  for (const text of Object.values(PLAYGROUND_DOCUMENTS)) sentDocuments.set(hashOf(text), text)
  const byHash = [...sentDocuments].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const manifest = `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`
  await emit('client/src/graphql/generated/persisted-documents.json', manifest)
}
