import { type DocumentNode, type FragmentDefinitionNode, type GraphQLError, Kind, type SelectionSetNode } from 'graphql'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import type { OperationLimits } from './limits.ts'

/** How much a selection asks for, fragments spread. */
interface Extent {
  depth: number
  introspectionDepth: number
  aliases: number
  directives: number
  /** Fields of this level, fragments spread. */
  fields: number
}

const INTROSPECTION_ROOTS = new Set(['__schema', '__type'])

/**
 * The limits that the document breaks. Runs before validation, which is itself expensive on a hostile document; so fragments
 * may still be missing or form a circle here. Each fragment is measured once, however often it is spread.
 */
export function checkDocumentLimits(document: DocumentNode, limits: OperationLimits): GraphQLError[] {
  const measure = createMeasure(document)
  const errors: GraphQLError[] = []
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const extent = measure(definition.selectionSet)
    const directives = extent.directives + (definition.directives?.length ?? 0)
    const check = (what: string, value: number, limit: number) => {
      if (value > limit) errors.push(tooComplex(what, value, limit))
    }
    check('levels of nested fields', extent.depth, limits.depth)
    check('levels of nested introspection fields', extent.introspectionDepth, limits.introspectionDepth)
    check('aliases', extent.aliases, limits.aliases)
    check('directives', directives, limits.directives)
    check('root fields', extent.fields, limits.rootFields)
  }
  return errors
}

function tooComplex(what: string, value: number, limit: number): GraphQLError {
  const message = `The operation has ${value} ${what}; at most ${limit} are allowed. Split it into smaller operations.`
  return gatewayError(message, ErrorCode.QUERY_TOO_COMPLEX)
}

function createMeasure(document: DocumentNode): (set: SelectionSetNode) => Extent {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, Extent>()

  function fragmentExtent(name: string): Extent {
    const known = measured.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    measured.set(name, emptyExtent()) // a circle measures as nothing: validation refuses it
    if (!fragment) return emptyExtent()
    const extent = measure(fragment.selectionSet)
    extent.directives += fragment.directives?.length ?? 0
    measured.set(name, extent)
    return extent
  }

  function measure(set: SelectionSetNode): Extent {
    const total = emptyExtent()
    for (const selection of set.selections) {
      total.directives += selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : emptyExtent()
        const isIntrospection = INTROSPECTION_ROOTS.has(selection.name.value)
        if (selection.alias) total.aliases += 1
        const depth = isIntrospection ? 0 : inner.depth + 1
        const introspectionDepth = isIntrospection ? inner.depth : inner.introspectionDepth
        add(total, { ...inner, depth, introspectionDepth, fields: 1 })
      } else {
        add(
          total,
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : fragmentExtent(selection.name.value),
        )
      }
    }
    return total
  }
  return measure
}

function emptyExtent(): Extent {
  return { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0 }
}

function add(total: Extent, part: Extent): void {
  total.depth = Math.max(total.depth, part.depth)
  total.introspectionDepth = Math.max(total.introspectionDepth, part.introspectionDepth)
  total.aliases += part.aliases
  total.directives += part.directives
  total.fields += part.fields
}
