import { buildSubgraphSchema as buildFederated } from '@apollo/subgraph'
import { getDocumentNodeFromSchema } from '@graphql-tools/utils'
import { type GraphQLSchema, parse } from 'graphql'
import { buildSchemaSync, createResolversMap, type NonEmptyArray, type PubSub } from 'type-graphql'
import { printWithCacheControl } from './cache-control.ts'
import type { SubgraphContext } from './context.ts'
import { withListSizes } from './list-sizes.ts'

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@inaccessible" "@external" "@requires" "@provides" "@override" "@tag"
  "@authenticated" "@requiresScopes" "@policy" "@cost" "@listSize"
])
`

// Every subscription brings its own source (`subscribe`): what is live comes from the bus, never from a process's memory.
const NO_TOPICS: PubSub = {
  publish: () => missingSource(),
  subscribe: () => missingSource(),
}

function missingSource(): never {
  throw new Error('A subscription needs a `subscribe` function; topics are not used.')
}

/** Turns a reference that another subgraph made (`{ __typename, id }`) into the object, or null when it is not to be seen. */
export type ReferenceResolver = (
  reference: { id: string } & Record<string, unknown>,
  context: SubgraphContext,
) => unknown

export interface SubgraphSchema {
  schema: GraphQLSchema
  sdl: string
}

/**
 * A Federation 2 schema from type-graphql classes.
 * @param orphanedTypes entities that no field of this subgraph returns; without this they would vanish.
 */
export function buildSubgraphSchema(options: {
  resolvers: NonEmptyArray<Function>
  orphanedTypes?: Function[]
  references?: Record<string, ReferenceResolver>
}): SubgraphSchema {
  const schema = buildSchemaSync({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    skipCheck: true,
    // Bounds and formats are checked by the services, which name the field and say what to do.
    validate: false,
    pubSub: NO_TOPICS,
  })
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>
  for (const [type, resolveReference] of Object.entries(options.references ?? {})) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference }
  }
  const sdl = LINK + printWithCacheControl(withListSizes(getDocumentNodeFromSchema(schema)))
  return { schema: buildFederated([{ typeDefs: parse(sdl), resolvers: resolvers as never }]), sdl }
}
