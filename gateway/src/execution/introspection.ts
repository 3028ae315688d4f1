import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { LruCache } from '../pipeline/lru-cache.ts'
import type { Fields } from './fields.ts'

/** Answers what an operation asks of the schema itself. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => Fields

const NOTHING: Fields = {}
// With a variable there are as many answers as values.
const CACHED_ANSWERS = 8

/** Introspection of the schema that clients see, answered here and remembered. Never of a subgraph. */
export function compileIntrospection(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Introspect {
  const fields = introspectionFields(operation.selectionSet, fragments)
  if (fields.length === 0) return () => NOTHING
  const used = usedVariables(fields, fragments)
  const query: OperationDefinitionNode = {
    ...operation,
    directives: [],
    variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
  }
  const spread = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [query, ...spread] }
  const answers = new LruCache<string, Fields>(CACHED_ANSWERS)
  return (variables) => {
    const variableValues = Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)))
    const key = JSON.stringify(variableValues)
    const known = answers.get(key)
    if (known) return known
    const answer = (executeSync({ schema, document, variableValues }).data ?? NOTHING) as Fields
    answers.set(key, answer)
    return answer
  }
}

/** The root's introspection fields, fragments spread. Whether they are skipped is decided when the answer is completed. */
function introspectionFields(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return set.selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return introspectionFields(selection.selectionSet, fragments)
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return introspectionFields(fragments.get(selection.name.value)!.selectionSet, fragments)
    }
    const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type'
    return isIntrospection ? [{ ...selection, directives: [] }] : []
  })
}

function usedVariables(
  fields: readonly FieldNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Set<string> {
  const used = new Set<string>()
  const seen = new Set<string>()
  const look = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        if (seen.has(name.value)) return
        seen.add(name.value)
        look(fragments.get(name.value)!)
      },
    })
  }
  fields.forEach(look)
  return used
}
