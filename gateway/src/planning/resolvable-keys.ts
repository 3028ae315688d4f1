import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'

/**
 * The supergraph with each type's keys that its subgraphs resolve before those that they do not.
 *
 * To come back into a subgraph with what a `@requires` needs, the planner takes the subgraph's first key that can be fetched,
 * whether `resolvable` or not; the subgraph would answer null to a key that it only declares.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const definitions = supergraph.definitions.map((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      return definition
    }
    const directives = definition.directives ?? []
    if (directives.every(isUsable)) return definition
    const [first, last] = [directives.filter(isUsable), directives.filter((directive) => !isUsable(directive))]
    return { ...definition, directives: [...first, ...last] }
  })
  return { ...supergraph, definitions }
}

function isUsable({ name, arguments: args = [] }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return true
  const resolvable = args.find((argument) => argument.name.value === 'resolvable')
  return !resolvable || valueFromASTUntyped(resolvable.value) !== false
}
