import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { ObjectGuard } from '../planning/object-guard.ts'
import type { Denial } from '../schema-rules/access.ts'
import { collectFields, type ConditionalSet, type DeferredSet, type Occurrence, setsBelow } from './collect-fields.ts'
import {
  type CompiledField,
  type CompiledPart,
  type Complete,
  existing,
  leaf,
  list,
  nonNull,
  object,
  type Selection,
  type TypeFields,
} from './completion.ts'
import type { Condition } from './conditions.ts'
import { leafCheck } from './leaf.ts'
import type { TypeConditions } from './type-conditions.ts'

export interface SelectionContext {
  /** The schema that clients see. */
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  matches: TypeConditions
  /** The name under which a field stands in the fetched tree. */
  keyOf: (field: FieldNode) => string
  /** Whether fragments with `@defer` are parts of their own. */
  hasParts: boolean
  guard: ObjectGuard
}

const INTROSPECTION = new Set(['__schema', '__type'])

/** Compiles selection sets on a type. What is selected of each concrete type is worked out when the first such object comes. */
export function compileSelection(
  sets: readonly ConditionalSet[],
  type: GraphQLCompositeType,
  context: SelectionContext,
): Selection {
  if (isObjectType(type)) {
    let own: TypeFields | undefined
    return () => (own ??= compileFields(sets, type, context))
  }
  const byType = new Map<string, TypeFields>()
  return (source) => {
    const name = typeof source['__typename'] === 'string' ? source['__typename'] : type.name
    const known = byType.get(name)
    if (known) return known
    const runtime = context.schema.getType(name)
    if (!isCompositeType(runtime)) return null
    const denial = context.guard.denialOf(name)
    const compiled = denial ? deniedFields(denial) : compileFields(sets, runtime, context)
    byType.set(name, compiled)
    return compiled
  }
}

function deniedFields(denial: Denial): TypeFields {
  return { typename: null, denial, fields: [], parts: null }
}

function compileFields(
  sets: readonly ConditionalSet[],
  type: GraphQLCompositeType,
  context: SelectionContext,
): TypeFields {
  const parts: CompiledPart[] = []
  const onPart = context.hasParts ? (part: DeferredSet) => void parts.push(compilePart(part, type, context)) : undefined
  const collected = collectFields(sets, type, context.fragments, context.matches, onPart)
  const fields = [...collected].map(([name, occurrences]) => compileField(name, occurrences, type, context))
  const typename = isObjectType(type) ? type.name : null
  return { typename, denial: null, fields, parts: parts.length > 0 ? parts : null }
}

function compilePart({ label, set, conditions }: DeferredSet, type: GraphQLCompositeType, context: SelectionContext) {
  const selection = compileSelection([{ set, conditions: [] }], type, context)
  return { label, selection, isActive: compileConditions([{ conditions }]) }
}

function compileField(
  name: string,
  occurrences: readonly Occurrence[],
  type: GraphQLCompositeType,
  context: SelectionContext,
): CompiledField {
  const { node } = occurrences[0]!
  const fieldName = node.name.value
  const field = { name, key: context.keyOf(node), isActive: compileConditions(occurrences) }
  if (fieldName === '__typename') return { ...field, kind: 'typename', complete: nothing }
  if (INTROSPECTION.has(fieldName)) return { ...field, kind: 'introspection', complete: nothing }
  const definition = isUnionType(type) ? undefined : type.getFields()[fieldName]
  const isUnverified = context.guard.isUnverified(`${type.name}.${fieldName}`)
  // Validation let the field pass on a type that has it; an object of a type without it can only answer null.
  if (!definition) return { ...field, kind: 'data', complete: nothing }
  return { ...field, kind: 'data', complete: compileType(definition.type, occurrences, context, isUnverified) }
}

function nothing(): null {
  return null
}

function compileType(
  type: GraphQLOutputType,
  occurrences: readonly Occurrence[],
  context: SelectionContext,
  isUnverified: boolean,
): Complete {
  if (isNonNullType(type)) return nonNull(compileType(type.ofType, occurrences, context, isUnverified))
  if (isListType(type)) return list(compileType(type.ofType, occurrences, context, isUnverified))
  if (!isCompositeType(type)) return leaf(leafCheck(type))
  const complete = object(compileSelection(setsBelow(occurrences), type, context))
  return isUnverified ? existing(complete, context.guard.proofOf) : complete
}

/** A field counts when one of its occurrences does; null when one always does. */
function compileConditions(occurrences: readonly Pick<Occurrence, 'conditions'>[]): CompiledField['isActive'] {
  if (occurrences.some(({ conditions }) => conditions.length === 0)) return null
  const alternatives: (readonly Condition[])[] = occurrences.map(({ conditions }) => conditions)
  return (completion) =>
    alternatives.some((all) => all.every(({ variable, is }) => completion.condition(variable) === is))
}
