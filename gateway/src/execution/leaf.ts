import { type GraphQLLeafType, isEnumType } from 'graphql'

const MAX_INT = 2 ** 31

/** Whether a subgraph's value, not null, is one of the type. A scalar that we do not know may be anything. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    // Of the schema that clients see: a value that is @inaccessible is none.
    const names = new Set<unknown>(type.getValues().map(({ name }) => name))
    return (value) => names.has(value)
  }
  switch (type.name) {
    case 'Int':
      return (value) => Number.isInteger(value) && (value as number) < MAX_INT && (value as number) >= -MAX_INT
    case 'Float':
      return (value) => Number.isFinite(value)
    case 'Boolean':
      return (value) => typeof value === 'boolean'
    case 'String':
      return (value) => typeof value === 'string'
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value)
    default:
      return () => true
  }
}
