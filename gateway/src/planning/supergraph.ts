import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, type Schema, Supergraph } from '@apollo/federation-internals'
import { QueryPlanner, type QueryPlannerConfig } from '@apollo/query-planner'
import { type DocumentNode, extendSchema, type GraphQLSchema, Kind, parse } from 'graphql'
import type { ContractConfig } from '../public-schema/audience.ts'
import { deriveContract } from '../public-schema/contract.ts'
import { describePublicSchema, type PublicSchema } from '../public-schema/public-schema.ts'
import { ignoreDetours } from './detours.ts'
import { readOverrideLabels } from './override-labels.ts'
import { resolvableKeysFirst } from './resolvable-keys.ts'

ignoreDetours()

/** A composed supergraph, ready to plan with. */
export interface LoadedSupergraph {
  /** The supergraph SDL, parsed: schema rules are read from here. */
  document: DocumentNode
  planner: QueryPlanner
  /** Plans operations with `@defer`. Made when the first one comes. */
  deferPlanner: () => QueryPlanner
  /** What clients see: without `@inaccessible` parts and federation's own. */
  apiSchema: Schema
  /** The same for graphql-js: validation, variables, introspection. */
  clientSchema: GraphQLSchema
  /** The contract of `clientSchema`, where one was asked for. Planned is with the whole: a plan may fetch what is not public. */
  publicSchema: PublicSchema | null
  /** The whole supergraph for graphql-js. */
  supergraphSchema: GraphQLSchema
  /** Labels of progressive `@override`s. */
  overrideLabels: readonly string[]
  /** `url` is empty where the supergraph gives none. */
  subgraphs: { name: string; url: string }[]
}

// A hostile operation over types of many subgraphs can have millions of plans. The planner's default would block for seconds.
const MAX_EVALUATED_PLANS = 1000

export interface PlanningOptions {
  /**
   * Whether a fetch below an abstract type is for the objects of the type that asks for it only. The paths of plans then name types,
   * which an executor has to understand. Default true.
   */
  typeConditionedFetching?: boolean
  contract?: ContractConfig | undefined
}

/** @throws Error when the SDL is not a supergraph, uses a feature that the planner does not know, or holds no such contract. */
export function loadSupergraph(
  sdl: string,
  { typeConditionedFetching = true, contract }: PlanningOptions = {},
): LoadedSupergraph {
  const document = parse(sdl, { noLocation: true })
  const supergraph = Supergraph.build(resolvableKeysFirst(document), {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  })
  const apiSchema = supergraph.apiSchema()
  const clientSchema = withClientDirectives(apiSchema.toGraphQLJSSchema({ includeDefer: true }), document)
  const planning: QueryPlannerConfig = {
    exposeDocumentNodeInFetchNode: true,
    typeConditionedFetching,
    debug: { maxEvaluatedPlans: MAX_EVALUATED_PLANS },
  }
  let deferPlanner: QueryPlanner | undefined
  return {
    document,
    planner: new QueryPlanner(supergraph, planning),
    deferPlanner: () =>
      (deferPlanner ??= new QueryPlanner(supergraph, { ...planning, incrementalDelivery: { enableDefer: true } })),
    apiSchema,
    clientSchema,
    publicSchema: contract
      ? describePublicSchema(deriveContract(document, clientSchema, contract.tag), contract)
      : null,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    overrideLabels: readOverrideLabels(document),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  }
}

const EXECUTABLE = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
])

/** The schema with the directives for clients that subgraphs compose: the API schema leaves them out. */
function withClientDirectives(client: GraphQLSchema, { definitions }: DocumentNode): GraphQLSchema {
  const added = definitions.filter(
    (definition) =>
      definition.kind === Kind.DIRECTIVE_DEFINITION &&
      !client.getDirective(definition.name.value) &&
      definition.locations.every(({ value }) => EXECUTABLE.has(value)),
  )
  return added.length > 0 ? extendSchema(client, { kind: Kind.DOCUMENT, definitions: added }) : client
}
