import { executeQueryPlan } from '@apollo/gateway'
import { type DocumentNode, type ExecutionResult, GraphQLError, Kind, parse } from 'graphql'
import type { Call } from '../pipeline/call.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import { conflictError } from '../planning/required-fields.ts'
import type { PlannedOperation } from '../planning/plan.ts'
import type { LoadedSupergraph } from '../planning/supergraph.ts'
import { answerOf, type Outcome } from './answer.ts'
import type { PlanExecutor } from './executor.ts'
import { type Fields, isObject, writeField } from './fields.ts'
import type { DataSources } from './run.ts'

type Arguments = Parameters<typeof executeQueryPlan>
type ServiceMap = Arguments[1]
type RequestContext = Arguments[2]
type GatewayGraphQLResponse = Awaited<ReturnType<ServiceMap[string]['process']>>
type Rename = (name: string) => string

/** What is made of a planned operation once. */
interface Prepared {
  context: Arguments[3]
  /** Null when the plan uses the client's own names. */
  nameOf: Rename | null
}

/**
 * Runs plans with the executor of `@apollo/gateway`: the reference that ours is compared with. It has one tree for an operation,
 * so it cannot run those whose plan was split.
 */
export function createApolloExecutor({ supergraphSchema, apiSchema }: LoadedSupergraph): PlanExecutor {
  const prepared = new WeakMap<PlannedOperation, Prepared>()
  const services = new WeakMap<DataSources, ServiceMap>()

  return {
    checksObjects: false,
    async execute(planned, variables, sources, call) {
      if (planned.others.length > 0) throw conflictError()
      const { context, nameOf } = remember(prepared, planned, () => prepare(planned))
      const serviceMap = remember(services, sources, () => toServices(sources))
      // The executor reads these members only; the rest of the type belongs to Apollo Server.
      const request = { request: { variables }, metrics: {}, context: call } as unknown as RequestContext
      const result = await executeQueryPlan(planned.plan, serviceMap, request, context, supergraphSchema, apiSchema)
      call.signal.throwIfAborted()
      return answerOf(planned, outcomeOf(result as ExecutionResult, nameOf))
    },
  }
}

function remember<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}

/** The operation as it was planned: under the names that the plan fetches. */
function prepare({ valid, keys }: PlannedOperation): Prepared {
  const definitions = [valid.operation, ...fragmentsOf(valid.document).values()]
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions }
  const renamed = keys.rename(document)
  const operation = renamed.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!
  const context = { schema: valid.schema, operation, fragments: Object.fromEntries(fragmentsOf(renamed)) }
  return { context, nameOf: renamed === document ? null : keys.nameOf }
}

function toServices(sources: DataSources): ServiceMap {
  const service = (name: string): ServiceMap[string] => ({
    async process(options) {
      const { query = '', variables = {}, operationName } = options.request
      // The plan's fetches carry their documents.
      const document = ('document' in options && options.document) || parse(query, { noLocation: true })
      const result = await sources[name]!.fetch({ query, variables, operationName, document }, options.context as Call)
      return result as GatewayGraphQLResponse
    },
  })
  return Object.fromEntries(Object.keys(sources).map((name) => [name, service(name)]))
}

/** What the executor answered, under the names that the client chose. */
function outcomeOf({ data = null, errors = [], extensions }: ExecutionResult, nameOf: Rename | null): Outcome {
  const pathOf = ({ path = [] }: GraphQLError) =>
    path.map((key) => (nameOf && typeof key === 'string' ? nameOf(key) : key))
  const missing = (extensions?.['valueCompletion'] ?? []) as GraphQLError[]
  return {
    data: (nameOf ? renameFields(data, nameOf) : data) as Outcome['data'],
    errors: errors.map(
      (error) => new GraphQLError(error.message, { path: pathOf(error), extensions: error.extensions }),
    ),
    // It says nothing of nulls that are not allowed when there is another error.
    failures: errors.length > 0 ? null : missing.map(pathOf),
  }
}

function renameFields(value: unknown, nameOf: Rename): unknown {
  if (Array.isArray(value)) return value.map((item) => renameFields(item, nameOf))
  if (!isObject(value)) return value
  const renamed: Fields = {}
  for (const [name, field] of Object.entries(value)) writeField(renamed, nameOf(name), renameFields(field, nameOf))
  return renamed
}
