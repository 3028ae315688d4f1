import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'

/** Who may be given a kept answer: anybody with the same access, or only who asked. */
export type CacheScope = 'PUBLIC' | 'PRIVATE'

/** What `@cacheControl` says of a field or a type. */
export interface CacheHint {
  /** Seconds. */
  maxAge?: number
  scope?: CacheScope
  inheritMaxAge?: boolean
}

/** The hints of a supergraph: of types by name, of fields by `Type.field`. */
export type CacheHints = ReadonlyMap<string, CacheHint>

const DIRECTIVE = 'cacheControl'

/** @returns null where the supergraph has none, so nothing may be kept. */
export function readCacheHints({ definitions }: DocumentNode): CacheHints | null {
  const hints = new Map<string, CacheHint>()
  const add = (name: string, directives: readonly ConstDirectiveNode[] = []) => {
    const hint = directives.find((directive) => directive.name.value === DIRECTIVE)
    if (hint) hints.set(name, readHint(hint))
  }
  for (const definition of definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) add(definition.name.value, definition.directives)
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    add(definition.name.value, definition.directives)
    for (const field of definition.fields ?? []) add(`${definition.name.value}.${field.name.value}`, field.directives)
  }
  return hints.size > 0 ? hints : null
}

function readHint({ arguments: args = [] }: ConstDirectiveNode): CacheHint {
  return Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])) as CacheHint
}
