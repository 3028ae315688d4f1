import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'

/** What `@listSize` says of a field. */
export interface ListSize {
  assumedSize: number | null
  /** Arguments that say how long the list is at most. */
  slicingArguments: readonly string[]
  /** Fields of the answered object that are the lists; empty where the field is the list itself. */
  sizedFields: readonly string[]
  requireOneSlicingArgument: boolean
}

/** What `@cost` and `@listSize` say, by coordinates: `Type`, `Type.field`, `Type.field(argument)`, `Input.field`. */
export interface CostRules {
  weights: ReadonlyMap<string, number>
  listSizes: ReadonlyMap<string, ListSize>
}

const SPECIFICATION = 'https://specs.apollo.dev/cost/'

type WithDirectives = { directives?: readonly ConstDirectiveNode[] }

/** Reads the rules out of a supergraph's SDL, by whatever names its subgraphs imported the directives. */
export function readCostRules(supergraph: DocumentNode): CostRules {
  const weights = new Map<string, number>()
  const listSizes = new Map<string, ListSize>()
  const names = directiveNames(supergraph)
  if (!names) return { weights, listSizes }
  const read = (coordinate: string, { directives }: WithDirectives) => {
    for (const directive of directives ?? []) {
      const values = argumentsOf(directive)
      if (directive.name.value === names.cost) weights.set(coordinate, Number(values['weight']))
      if (directive.name.value === names.listSize) listSizes.set(coordinate, toListSize(values))
    }
  }
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name) continue
    const type = definition.name.value
    read(type, definition as WithDirectives)
    const isInput = definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
    const isOutput =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
    if (!isInput && !isOutput) continue
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`
      read(coordinate, field)
      if (!('arguments' in field)) continue
      for (const argument of field.arguments ?? []) read(`${coordinate}(${argument.name.value})`, argument)
    }
  }
  return { weights, listSizes }
}

/** The names of the two directives in this supergraph; null when it does not link their specification. */
function directiveNames({ definitions }: DocumentNode): { cost: string; listSize: string } | null {
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link').map(argumentsOf)
      : [],
  )
  const link = links.find(({ url }) => typeof url === 'string' && url.startsWith(SPECIFICATION))
  if (!link) return null
  const namespace = typeof link['as'] === 'string' ? link['as'] : 'cost'
  const imports = Array.isArray(link['import']) ? (link['import'] as (string | { name: string; as?: string })[]) : []
  const nameOf = (name: string) => {
    const found = imports.find((entry) => (typeof entry === 'string' ? entry : entry.name) === `@${name}`)
    if (!found) return name === namespace ? name : `${namespace}__${name}`
    return (typeof found === 'string' ? found : (found.as ?? found.name)).slice(1)
  }
  return { cost: nameOf('cost'), listSize: nameOf('listSize') }
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
}

function toListSize(values: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof values['assumedSize'] === 'number' ? values['assumedSize'] : null,
    slicingArguments: names(values['slicingArguments']),
    sizedFields: names(values['sizedFields']),
    requireOneSlicingArgument: values['requireOneSlicingArgument'] !== false,
  }
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : []
}
