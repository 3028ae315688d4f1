import { buildASTSchema, type GraphQLSchema, parse, visit } from 'graphql'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparable, type Endpoint, post } from './load.ts'
import { OTHER_CORE, start, stop, until } from './processes.ts'
import { clientDocuments, type Product } from './product.ts'

const PORT = 4320
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const kitViewer = (await import(here('../../packages/kit/dist/viewer/index.js'))) as {
  GATEWAY: object
  VIEWER_HEADER: string
  signViewer(viewer: object, key: Uint8Array): Promise<string>
}

/** What came of the client's documents: their names. */
export interface SameAnswers {
  same: string[]
  different: { document: string; atrium: string; hive: string }[]
  /** Not asked, with the reason. */
  left: { document: string; reason: string }[]
}

/**
 * Our supergraph served by Hive Gateway over our subgraphs: it gives the same answers to the documents of the client. The viewer is
 * signed here, as our gateway would, and Hive passes the header on.
 */
export async function compareWithHive(folder: string, product: Product): Promise<SameAnswers> {
  const environment = environmentOf(product.services['gateway']!)
  const urls = new Map(environment['ATRIUM_SUBGRAPH_URLS']!.split(',').map((pair) => split(pair)))
  const sdl = readFileSync(here('../../supergraph.graphql'), 'utf8')
  const supergraph = join(folder, 'atrium.graphql')
  writeFileSync(supergraph, withUrls(sdl, urls))
  const key = Buffer.from(environment['ATRIUM_VIEWER_KEY']!, 'base64url')
  const viewer = await viewerOf(product, urls.get('accounts')!, key)
  const hive = start(OTHER_CORE, [
    here('node_modules/@graphql-hive/gateway/dist/bin.js'),
    'supergraph',
    supergraph,
    '--config-path',
    here('hive.config.ts'),
    '--port',
    `${PORT}`,
    '--fork',
    '1',
    '--host',
    '127.0.0.1',
  ])
  const asked: Endpoint = { url: `http://127.0.0.1:${PORT}/graphql` }
  const sign = async () => (asked.headers = { [kitViewer.VIEWER_HEADER]: await kitViewer.signViewer(viewer, key) })
  await sign()
  await until('Hive Gateway', 60, async () => (await post(asked, '{ __typename }', {})).data ?? null)
  const found: SameAnswers = { same: [], different: [], left: [] }
  const ids = await findIds(product)
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true })
  for (const [document, query] of clientDocuments()) {
    if (!query.startsWith('query')) continue
    const reason = whyNot(query, schema, ids)
    if (reason) {
      found.left.push({ document, reason })
      continue
    }
    const variables = variablesOf(query, ids)
    await sign()
    // Figures may change while they are asked for: before and after must be the same for the comparison to count.
    for (let attempt = 0; ; attempt += 1) {
      const before = await answerOf(product, query, variables)
      const given = await answerOf(asked, query, variables)
      const after = await answerOf(product, query, variables)
      if (given === before || given === after) found.same.push(document)
      else if (before !== after && attempt < 3) continue
      else found.different.push({ document, atrium: after.slice(0, 1_000), hive: given.slice(0, 1_000) })
      break
    }
  }
  await stop(hive)
  return found
}

/** Data and errors, without the moment at which a figure was computed: what else an answer tells is the gateway's own. */
async function answerOf(target: Endpoint, query: string, variables: unknown): Promise<string> {
  const { data, errors } = await post(target, query, variables)
  return comparable({ data, errors }).replaceAll(/"freshAt":"[^"]*"/g, '"freshAt":"…"')
}

/** The environment of a service: where the subgraphs are, and the key that viewers are signed with. */
function environmentOf(pid: number): Record<string, string> {
  const entries = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  return Object.fromEntries(entries.filter(Boolean).map((entry) => split(entry)))
}

function split(entry: string): [string, string] {
  const end = entry.indexOf('=')
  return [entry.slice(0, end), entry.slice(end + 1)]
}

function withUrls(sdl: string, urls: ReadonlyMap<string, string>): string {
  return sdl.replaceAll(/(@join__graph\(name: "(\w+)", url: )"[^"]*"/g, (whole, start: string, name: string) =>
    urls.has(name) ? `${start}"${urls.get(name)}"` : whole,
  )
}

/** The viewer of the product's session, as accounts tells it to gateways. */
async function viewerOf(product: Product, accounts: string, key: Uint8Array): Promise<object> {
  const token = product.headers!['authorization']!.split('.')[1]!
  const { sid } = JSON.parse(Buffer.from(token, 'base64url').toString()) as { sid: string }
  const headers = { [kitViewer.VIEWER_HEADER]: await kitViewer.signViewer(kitViewer.GATEWAY, key) }
  const query = 'query($id: ID!) { sessionViewer(sessionId: $id) }'
  const { data, errors } = await post({ url: accounts, headers }, query, { id: sid })
  if (!data?.['sessionViewer']) throw new Error(`accounts does not know the session: ${JSON.stringify(errors)}`)
  return data['sessionViewer'] as object
}

type Ids = Record<string, string | undefined>

/** One thing of each kind, by the root field that finds it. */
async function findIds(product: Product): Promise<Ids> {
  const lists = ['project', 'company', 'contract', 'invoice', 'connection']
  const fields = lists.map(
    (name) => `${name}: ${name === 'company' ? 'companies' : `${name}s`}(first: 1) { nodes { id } }`,
  )
  const { data } = await post(product, `{ ${fields.join(' ')} integrationTemplates { key } }`, {})
  const ids: Ids = {}
  for (const name of lists) ids[name] = (data![name] as { nodes: { id: string }[] }).nodes[0]?.id
  ids['key'] = (data!['integrationTemplates'] as { key: string }[])[0]?.key
  const query = 'query($id: ID!) { connection(id: $id) { deliveries(first: 1) { nodes { id } } } }'
  const { data: found } = await post(product, query, { id: ids['connection'] })
  const { connection } = found as { connection?: { deliveries: { nodes: { id: string }[] } } }
  ids['webhookDelivery'] = connection?.deliveries.nodes[0]?.id
  return ids
}

function whyNot(query: string, schema: GraphQLSchema, ids: Ids): string | null {
  const wanted = /(\w+)\(id: \$id\)/.exec(query)?.[1]
  if (wanted && !ids[wanted]) return `the workspace has no ${wanted}`
  const own = rootFieldsOf(query).filter((name) => isGateways(schema, name))
  return own.length > 0 ? `${own.join(', ')} is answered inside our gateway` : null
}

function rootFieldsOf(query: string): string[] {
  const names: string[] = []
  let depth = 0
  visit(parse(query), {
    Field: {
      enter: ({ name }) => void (depth++ === 0 && names.push(name.value)),
      leave: () => void (depth -= 1),
    },
    FragmentDefinition: () => false,
  })
  return names
}

/** Whether the gateway's own subgraph owns a root field: it is not to be had by HTTP. */
function isGateways(schema: GraphQLSchema, name: string): boolean {
  const directives = schema.getQueryType()!.getFields()[name]?.astNode?.directives ?? []
  return directives.some(({ arguments: args = [] }) =>
    args.some(
      ({ name: argument, value }) => argument.value === 'graph' && 'value' in value && value.value === 'GATEWAY',
    ),
  )
}

function variablesOf(query: string, ids: Ids): Record<string, unknown> {
  const wanted = /(\w+)\(id: \$id\)/.exec(query)?.[1]
  const all: Record<string, unknown> = {
    first: 20,
    id: wanted && ids[wanted],
    key: ids['key'],
    projectId: ids['project'],
    companyId: ids['company'],
    search: 'a',
    withCompanies: true,
    hasProject: true,
    hasCompany: true,
  }
  const declared = [...query.matchAll(/\$(\w+):/g)].map(([, name]) => name!)
  return Object.fromEntries(declared.filter((name) => all[name] !== undefined).map((name) => [name, all[name]]))
}
