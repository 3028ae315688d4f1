import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import type { CostRules } from './rules.ts'

export type Variables = Readonly<Record<string, unknown>>

/** The value of an argument that the operation leaves to the schema is `undefined` when there is no default. */
export type ReadArgument = (variables: Variables) => unknown

/** How each argument that can have a value is read. */
export function readersOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Map<string, ReadArgument> {
  const readers = new Map<string, ReadArgument>()
  for (const argument of field.args) {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value
    const reader = given ? readerOf(given, argument.defaultValue) : constant(argument.defaultValue)
    if (reader) readers.set(argument.name, reader)
  }
  return readers
}

function constant(value: unknown): ReadArgument | null {
  return value === undefined ? null : () => value
}

function readerOf(value: ValueNode, byDefault: unknown): ReadArgument {
  if (value.kind === Kind.VARIABLE) {
    const { value: name } = value.name
    return (variables) => (variables[name] === undefined ? byDefault : variables[name])
  }
  if (!hasVariable(value)) {
    const fixed: unknown = valueFromASTUntyped(value)
    return () => fixed
  }
  return (variables) => valueFromASTUntyped(value, variables)
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true
  if (value.kind === Kind.LIST) return value.values.some(hasVariable)
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value))
}

/** What the values of a field's arguments cost; null when it is nothing whatever they are. */
export function compileArgumentCost(
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  readers: ReadonlyMap<string, ReadArgument>,
  rules: CostRules,
): ((variables: Variables) => number) | null {
  const priced = field.args.flatMap((argument) => {
    const read = readers.get(argument.name)
    const own = rules.weights.get(`${coordinate}(${argument.name})`)
    const isFree =
      own === undefined && weightOf(argument.type, rules) === 0 && !isInputObjectType(getNamedType(argument.type))
    return read && !isFree ? [{ argument, own, read }] : []
  })
  if (priced.length === 0) return null
  return (variables) =>
    priced.reduce((sum, { argument, own, read }) => sum + inputCost(argument, own, read(variables), rules), 0)
}

/** A list costs what its items cost; an input object its weight and its fields. */
function inputCost(
  { type }: Pick<GraphQLArgument | GraphQLInputField, 'type'>,
  own: number | undefined,
  value: unknown,
  rules: CostRules,
): number {
  if (value === null || value === undefined) return 0
  const inner = isNonNullType(type) ? type.ofType : type
  if (isListType(inner)) {
    const item = { type: inner.ofType as GraphQLInputType }
    // A single value stands for a list of one.
    const items: unknown[] = Array.isArray(value) ? value : [value]
    return items.reduce<number>((sum, entry) => sum + inputCost(item, own, entry, rules), 0)
  }
  const weight = own ?? weightOf(type, rules)
  if (!isInputObjectType(inner) || typeof value !== 'object') return weight
  const fields = inner.getFields()
  return Object.entries(value).reduce((sum, [name, entry]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    return field ? sum + inputCost(field, rules.weights.get(`${inner.name}.${name}`), entry, rules) : sum
  }, weight)
}

function weightOf(type: GraphQLInputType, { weights }: CostRules): number {
  const named = getNamedType(type)
  return weights.get(named.name) ?? (isInputObjectType(named) ? 1 : 0)
}
