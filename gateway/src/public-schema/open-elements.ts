import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql'
import type { Coordinates } from './read-tagged.ts'

type WithFields = GraphQLObjectType | GraphQLInterfaceType

/**
 * What is open of a schema whose `tagged` elements are (the rules: `deriveContract`), and what keeps it from being a schema.
 * Types that hold nothing of their own, as scalars, are among the open ones where they are used.
 */
export function openElements(schema: GraphQLSchema, tagged: Coordinates): { open: Coordinates; problems: string[] } {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
  const composite = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type))
  const hasTaggedField = (type: WithFields) =>
    Object.keys(type.getFields()).some((name) => tagged.has(`${type.name}.${name}`))
  const openTypes = composite.filter((type) => {
    if (isUnionType(type)) return tagged.has(type.name)
    return hasTaggedField(type) || (tagged.has(type.name) && !roots.has(type as GraphQLObjectType))
  })
  const open = new Set(openTypes.map(({ name }) => name))
  const problems: string[] = []

  /** The parts that carry the tag; all where none does. */
  function narrowed<T>(parts: readonly T[], coordinateOf: (part: T) => string): T[] {
    const chosen = parts.filter((part) => tagged.has(coordinateOf(part)))
    return chosen.length > 0 ? chosen : [...parts]
  }

  function openFields(type: WithFields): void {
    for (const field of narrowed(Object.values(type.getFields()), ({ name }) => `${type.name}.${name}`)) {
      const coordinate = `${type.name}.${field.name}`
      const answer = getNamedType(field.type)
      if (isCompositeType(answer) && !open.has(answer.name)) {
        if (tagged.has(coordinate)) problems.push(`${coordinate} answers ${answer.name}, of which nothing is tagged.`)
        continue
      }
      open.add(coordinate)
      openValue(answer as GraphQLInputType)
      openArguments(coordinate, field)
    }
  }

  function openArguments(coordinate: string, { args }: GraphQLField<unknown, unknown>): void {
    const coordinateOf = ({ name }: { name: string }) => `${coordinate}(${name}:)`
    const chosen = narrowed(args, coordinateOf)
    for (const arg of args) {
      if (!chosen.includes(arg)) {
        if (isRequiredArgument(arg)) problems.push(`${coordinateOf(arg)} is required and not tagged.`)
        continue
      }
      open.add(coordinateOf(arg))
      openValue(getNamedType(arg.type))
    }
  }

  /** Opens a scalar, enum or input type that something open uses, once. */
  function openValue(type: GraphQLInputType): void {
    if (isCompositeType(type) || !('name' in type) || open.has(type.name)) return
    open.add(type.name)
    const coordinateOf = ({ name }: { name: string }) => `${type.name}.${name}`
    if (isEnumType(type)) for (const value of narrowed(type.getValues(), coordinateOf)) open.add(coordinateOf(value))
    if (!isInputObjectType(type)) return
    const fields = Object.values(type.getFields())
    const chosen = narrowed(fields, coordinateOf)
    for (const field of fields) {
      if (!chosen.includes(field)) {
        if (isRequiredInputField(field)) problems.push(`${coordinateOf(field)} is required and not tagged.`)
        continue
      }
      open.add(coordinateOf(field))
      openValue(getNamedType(field.type))
    }
  }

  for (const type of openTypes) if (!isUnionType(type)) openFields(type)
  for (const directive of schema.getDirectives()) {
    for (const { type } of directive.args) openValue(getNamedType(type))
  }
  if (!open.has(schema.getQueryType()!.name)) problems.unshift('No field of the query root is tagged.')
  return { open, problems }
}
