import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { SubgraphExecutor, SubgraphRequest } from '@atrium/kit/executor'
import { createLogger } from '@atrium/kit/logs'
import { ANONYMOUS } from '@atrium/kit/viewer'
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { createSubgraphSource, type SubgraphSourceOptions } from '../../src/datasources/subgraph-source.ts'
import type { ExecutorChoice } from '../../src/execution/choose.ts'
import { NO_DOCUMENTS } from '../../src/documents/open-documents.ts'
import { createPlanExecutor } from '../../src/execution/executor.ts'
import { OPERATION_LIMITS } from '../../src/limits/limits.ts'
import { createPipeline } from '../../src/pipeline/pipeline.ts'
import { loadSupergraph } from '../../src/planning/supergraph.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@tag", "@extends", "@context", "@fromContext"])`

// A resolver of a fixture takes and gives what its schema says; the tests are of the answers.
type Resolver = (source: any, args: any) => unknown // eslint-disable-line typescript/no-explicit-any

/** A subgraph of a fixture. */
export interface Fixture {
  sdl: string
  /** Links what it needs by itself; of Federation 1 when it links nothing. */
  isLinked?: boolean
  resolvers?: Record<string, Record<string, Resolver>>
}

/** One fetch that a subgraph got. */
export interface Fetched {
  subgraph: string
  query: string
  variables: Record<string, unknown>
}

export type Graph = ReturnType<typeof createGraph>

/** The gateway's pipeline over subgraphs in memory, each of which refuses what its own schema does not allow. */
export function createGraph(
  fixtures: Record<string, Fixture>,
  { planning, create }: ExecutorChoice = { planning: {}, create: createPlanExecutor },
) {
  const fetched: Fetched[] = []
  const log = createLogger({ destination: { write: () => undefined } })
  const services = Object.entries(fixtures).map(([name, { sdl, isLinked }]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(isLinked ? sdl : LINK + sdl),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (!supergraphSdl) throw new AggregateError(errors ?? [], errors?.map(({ message }) => message).join('\n'))
  const supergraph = loadSupergraph(supergraphSdl, planning)
  const subgraphs: Record<string, SubgraphSourceOptions> = {}
  for (const { name, typeDefs } of services) {
    const schema = buildSubgraphSchema([{ typeDefs, resolvers: fixtures[name]!.resolvers as never }])
    const executor = strict(name, schema, fetched)
    subgraphs[name] = { name, executor, timeoutMs: 5_000, log, ownsSessions: false }
  }
  const sources = Object.fromEntries(
    Object.entries(subgraphs).map(([name, options]) => [name, createSubgraphSource(options)]),
  )
  const limits = { operation: { ...OPERATION_LIMITS, aliases: 100, directives: 100 } }
  const pipeline = createPipeline({
    supergraph,
    hasIdentity: false,
    executor: create(supergraph),
    sources,
    subgraphs,
    limits,
    admission: null,
    documents: NO_DOCUMENTS,
    log,
  })

  async function run(
    query: string,
    variables: Record<string, unknown>,
    {
      signal = new AbortController().signal,
      takesParts = false,
    }: { signal?: AbortSignal | undefined; takesParts?: boolean },
  ): Promise<ExecutionResult | AsyncGenerator<ExecutionResult>> {
    fetched.length = 0
    const read = await pipeline.read({ query }, ANONYMOUS)
    if (!read.valid) throw new AggregateError(read.errors, read.errors.map(({ message }) => message).join('\n'))
    const client = { ip: '', userAgent: null, refreshToken: null }
    const call = { viewer: ANONYMOUS, requestId: 'test', client, signal, takesParts }
    const result = await pipeline.execute(read.valid, { query, variables }, call)
    return 'refused' in result ? { errors: result.refused } : result
  }

  return {
    supergraph,
    supergraphSdl,
    /** What each subgraph is asked through. */
    subgraphs,
    /** Fetches since the last query began. */
    fetched,
    async query(query: string, variables: Record<string, unknown> = {}, signal?: AbortSignal): Promise<Answer> {
      return overTheWire(await run(query, variables, { signal })) as Answer
    },
    /** The payloads of an answer that may come in parts. */
    async queryInParts(query: string, variables: Record<string, unknown> = {}): Promise<AnswerInParts[]> {
      const result = await run(query, variables, { takesParts: true })
      if (!(Symbol.asyncIterator in result)) return [overTheWire(result) as AnswerInParts]
      const payloads: AnswerInParts[] = []
      for await (const payload of result) payloads.push(overTheWire(payload) as AnswerInParts)
      return payloads
    },
  }
}

/** Aliases may be `__proto__`, and objects have no prototype. */
function overTheWire(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result))
}

export interface AnswerInParts extends Answer {
  incremental?: (Answer & { path: (string | number)[]; label?: string })[]
  hasNext?: boolean
}

export interface Answer {
  data?: any // eslint-disable-line typescript/no-explicit-any -- the shape is what a test asserts
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

function strict(subgraph: string, schema: GraphQLSchema, fetched: Fetched[]): SubgraphExecutor {
  return {
    async execute({ query, variables = {} }: SubgraphRequest): Promise<ExecutionResult> {
      // As over HTTP: nothing is shared with the gateway.
      const copy = structuredClone(variables)
      fetched.push({ subgraph, query, variables: copy })
      const document = parse(query)
      const errors = validate(schema, document)
      if (errors.length > 0) return { errors }
      const result = await execute({ schema, document, variableValues: copy })
      return JSON.parse(JSON.stringify(result)) as ExecutionResult
    },
    subscribe: () => Promise.reject(new Error('The fixtures have no subscriptions.')),
  }
}
