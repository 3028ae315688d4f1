import { type ConstDirectiveNode, type DocumentNode, type DefinitionNode, Kind } from 'graphql'

/** Schema coordinates: `Type`, `Type.part`, `Type.field(argument:)`. */
export type Coordinates = ReadonlySet<string>

const TAG_SPEC = 'https://specs.apollo.dev/tag/'

/** All that carries `@tag(name:)` with this name. */
export function readTagged(supergraph: DocumentNode, tag: string): Coordinates {
  const directive = directiveName(supergraph)
  const tagged = new Set<string>()
  const look = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined): void => {
    const carries = directives?.some(({ name, arguments: args }) => name.value === directive && argument(args) === tag)
    if (carries) tagged.add(coordinate)
  }
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) continue
    const type = definition.name.value
    look(type, definition.directives as readonly ConstDirectiveNode[])
    for (const part of partsOf(definition)) {
      look(`${type}.${part.name.value}`, part.directives)
      if (part.kind !== Kind.FIELD_DEFINITION) continue
      for (const one of part.arguments ?? []) look(`${type}.${part.name.value}(${one.name.value}:)`, one.directives)
    }
  }
  return tagged
}

/** The fields or values of a type. */
export function partsOf(definition: DefinitionNode) {
  if ('fields' in definition && definition.fields) return definition.fields
  return 'values' in definition && definition.values ? definition.values : []
}

/** What the supergraph calls `@tag`: the other name where a subgraph's own directive has this one. */
function directiveName({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue
    const link = definition.directives?.find(
      ({ name, arguments: args }) => name.value === 'link' && argument(args, 'url')?.startsWith(TAG_SPEC),
    )
    if (link) return argument(link.arguments, 'as') ?? 'tag'
  }
  return 'tag'
}

function argument(args: ConstDirectiveNode['arguments'], name = 'name'): string | undefined {
  const value = args?.find((one) => one.name.value === name)?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}
