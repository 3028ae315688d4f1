import {
  getNamedType,
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
  validate,
} from 'graphql'
import { userError } from '@atrium/kit/errors'

export const SELECTION_LENGTH = 4000
const MOST_TOKENS = 300

/** What an endpoint is told when nobody chose. */
export const DEFAULT_SELECTION = `{
  id
  type
  category
  summary
  occurredAt
  actor { name }
  company { id }
  project { id }
  repositoryName
  url
}`

/** Types of which a selection may read everything; of other subgraphs' types it may read the id, which is all that is known here. */
const WHOLE = new Set(['Activity', 'ActivityActor'])

/** The part of a schema that a selection on Activity may read. */
export function selectableSchema(schema: GraphQLSchema): GraphQLSchema {
  const made = new Map<string, GraphQLObjectType>()
  function narrowed(type: GraphQLObjectType): GraphQLObjectType {
    const known = made.get(type.name)
    if (known) return known
    const config = type.toConfig()
    const narrow = new GraphQLObjectType({
      ...config,
      interfaces: [],
      fields: () =>
        Object.fromEntries(
          Object.entries(config.fields).flatMap(([name, field]) => {
            const isKept = WHOLE.has(type.name) || name === 'id'
            const inner = getNamedType(field.type)
            if (!isKept || (field.args && Object.keys(field.args).length > 0)) return []
            // No field of these is a list, and null is checked where they are read.
            return [[name, isObjectType(inner) ? { ...field, type: narrowed(inner) } : field]]
          }),
        ),
    })
    made.set(type.name, narrow)
    return narrow
  }
  const activity = narrowed(schema.getType('Activity') as GraphQLObjectType)
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { activity: { type: activity } } }),
  })
}

/**
 * A selection as it is stored.
 * @throws SELECTION_INVALID, saying what is wrong with it and where.
 */
export function checkedSelection(text: string, schema: GraphQLSchema): string {
  const selection = text.trim()
  if (selection.length > SELECTION_LENGTH) throw invalid(`A selection has at most ${SELECTION_LENGTH} characters.`)
  if (!selection.startsWith('{')) throw invalid('Begin with a brace, such as “{ id summary }”.')
  try {
    const document = parse(`query { activity ${selection} }`, { maxTokens: MOST_TOKENS, noLocation: false })
    const [operation, ...others] = document.definitions
    if (
      others.length > 0 ||
      operation?.kind !== Kind.OPERATION_DEFINITION ||
      operation.selectionSet.selections.length > 1
    )
      throw invalid('Write one selection in braces, and nothing after it.')
    const [error] = validate(schema, document)
    if (error) throw invalid(error.message)
    const [root] = operation.selectionSet.selections
    if (root?.kind !== Kind.FIELD || !root.selectionSet) throw invalid('Choose at least one field of Activity.')
    return print(root.selectionSet)
  } catch (error) {
    if (error instanceof GraphQLError) throw invalid(error.message)
    throw error
  }
}

const invalid = (message: string) => userError('SELECTION_INVALID', message, ['selection'])

/** The query that reads one activity, by its id as `$activity`, through the subgraph itself: as the viewer, behind every wall. */
export function payloadQuery(selection: string): string {
  return `query WebhookPayload($activity: [_Any!]!) { _entities(representations: $activity) { ... on Activity ${selection} } }`
}
