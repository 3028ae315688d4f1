import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
} from 'graphql'
import {
  collectFields,
  conditionKey,
  type ConditionalSet,
  type Occurrence,
  setsBelow,
} from '../execution/collect-fields.ts'
import type { TypeConditions } from '../execution/type-conditions.ts'
import { compileArgumentCost, type ReadArgument, readersOf, type Variables } from './arguments.ts'
import type { CostRules, ListSize } from './rules.ts'

export interface CostContext {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  matches: TypeConditions
  rules: CostRules
}

/** What a selection asks of an object, for each kind of object that costs differently. */
export type SelectionCost = readonly ObjectCost[]

export interface ObjectCost {
  /** Of the object itself. */
  weight: number
  fields: readonly FieldCost[]
}

/** One field of an answer. */
export interface FieldCost {
  /** The name in the answer. */
  name: string
  /** The name in the schema. */
  fieldName: string
  isList: boolean
  /** Of each value: the field's own weight, or that of a leaf's type; null where the object answered says it. */
  weight: number | null
  conditions: Occurrence['conditions'][] | null
  arguments: ((variables: Variables) => number) | null
  size: ListSize | null
  /** Slicing arguments that can have a value. */
  slicing: readonly ReadArgument[]
  /** Null for a leaf. */
  selection: SelectionCost | null
}

/** Works out what a selection asks for. The same selection of the same type is worked out once, so fragments do not multiply. */
export function createCostCompiler(context: CostContext) {
  const known = new Map<string, SelectionCost>()
  const nodes = new WeakMap<FieldCost, object>()
  const ids = new Map<object, number>()
  const idOf = (set: object) => {
    const id = ids.get(set) ?? ids.size
    ids.set(set, id)
    return id
  }

  function compile(sets: readonly ConditionalSet[], type: GraphQLCompositeType): SelectionCost {
    const key = `${type.name} ${sets.map(({ set, conditions }) => `${idOf(set)}${conditionKey(conditions)}`).join(' ')}`
    const earlier = known.get(key)
    if (earlier) return earlier
    const types = isAbstractType(type) ? context.schema.getPossibleTypes(type) : [type]
    const variants = new Map<string, ObjectCost>()
    for (const possible of types) {
      const fields = fieldsOf(sets, possible, isAbstractType(type) ? type : null)
      const weight = context.rules.weights.get(possible.name) ?? 1
      variants.set(JSON.stringify([weight, fields.map(fieldKey)]), { weight, fields })
    }
    const compiled = [...variants.values()]
    known.set(key, compiled)
    return compiled
  }

  function fieldsOf(
    sets: readonly ConditionalSet[],
    type: GraphQLCompositeType,
    declared: GraphQLCompositeType | null,
  ): FieldCost[] {
    const collected = collectFields(sets, type, context.fragments, context.matches)
    return [...collected].flatMap(([name, occurrences]) => {
      const field = fieldOf(name, occurrences, type, declared)
      if (field) nodes.set(field, occurrences[0]!.node)
      return field ?? []
    })
  }

  function fieldOf(
    name: string,
    occurrences: readonly Occurrence[],
    type: GraphQLCompositeType,
    declared: GraphQLCompositeType | null,
  ): FieldCost | null {
    const node = occurrences[0]!.node
    const fieldName = node.name.value
    const field = fieldName.startsWith('__') || isUnionType(type) ? undefined : type.getFields()[fieldName]
    if (!field) return null
    const { rules } = context
    // What stands at the interface holds where the object type says nothing of its own.
    const coordinates = [type, ...(declared ? [declared] : [])].map((owner) => `${owner.name}.${fieldName}`)
    const coordinate = coordinates[0]!
    const named = getNamedType(field.type)
    const size = first(coordinates, (at) => rules.listSizes.get(at))
    const readers = readersOf(node, field)
    const compiled: FieldCost = {
      name,
      fieldName,
      isList: isListType(getNullableType(field.type)),
      weight:
        first(coordinates, (at) => rules.weights.get(at)) ??
        (isCompositeType(named) ? null : (rules.weights.get(named.name) ?? 0)),
      conditions: conditionsOf(occurrences),
      arguments: compileArgumentCost(coordinate, field, readers, rules),
      size,
      slicing: size?.slicingArguments.flatMap((argument) => readers.get(argument) ?? []) ?? [],
      selection: isCompositeType(named) ? compile(setsBelow(occurrences), named) : null,
    }
    return isFree(compiled) ? null : compiled
  }

  /** The same for fields of two types that always cost the same. */
  function fieldKey(field: FieldCost): unknown[] {
    const { isList, weight, size, selection, conditions, arguments: priced } = field
    return [
      idOf(nodes.get(field)!),
      isList,
      weight,
      size,
      conditions,
      selection && idOf(selection),
      priced && idOf(priced),
    ]
  }

  return compile
}

/** Most fields are leaves that cost nothing, whatever they answer: nobody needs to look at them in each answer. */
function isFree({ selection, weight, arguments: priced, size }: FieldCost): boolean {
  return selection === null && weight === 0 && priced === null && size === null
}

function first<T>(coordinates: readonly string[], find: (coordinate: string) => T | undefined): T | null {
  for (const coordinate of coordinates) {
    const found = find(coordinate)
    if (found !== undefined) return found
  }
  return null
}

/** Under which conditions the field is part of the operation, one of which must hold; null for always. */
function conditionsOf(occurrences: readonly Occurrence[]): FieldCost['conditions'] {
  if (occurrences.some(({ conditions }) => conditions.length === 0)) return null
  return occurrences.map(({ conditions }) => conditions)
}
