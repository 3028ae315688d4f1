// Writes what is derived and committed: each subgraph's SDL, the supergraph, the client's schema and typed documents.
// With --check it writes nothing and fails when a committed file differs from what it would write.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals'
import type { SubgraphSchema } from '@atrium/kit/server'
import { generate } from '@graphql-codegen/cli'
import { parse as parseSdl, printSchema } from 'graphql'
import { parse as parseYaml } from 'yaml'

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

const apiSchema = Supergraph.build(composed.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
  .apiSchema()
  .toGraphQLJSSchema()
const apiSdl = `${printSchema(apiSchema).trimEnd()}\n`
await emit('client/src/graphql/schema.graphql', apiSdl)

await emitTypedDocuments()

if (stale.length > 0) {
  console.error(
    `Not up to date:\n${stale.map((path) => `  ${path}`).join('\n')}\nRun \`npm run generate\` and commit the result.`,
  )
  process.exitCode = 1
}

async function emitTypedDocuments(): Promise<void> {
  process.chdir(root)
  const { default: codegen } = (await import('../codegen.ts')) as { default: Parameters<typeof generate>[0] }
  const files = (await generate({ ...codegen, silent: true } as Parameters<typeof generate>[0], false)) as {
    filename: string
    content: string
  }[]
  for (const { filename, content } of files) await emit(relative(root, join(root, filename)), content)
}
