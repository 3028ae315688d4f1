import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'

/** Whether an object of type `typename` is what `... on condition` selects. Each pair is looked up once. */
export type TypeConditions = (condition: string, typename: string) => boolean

export function createTypeConditions(schema: GraphQLSchema): TypeConditions {
  const known = new Map<string, Map<string, boolean>>()
  return (condition, typename) => {
    if (condition === typename) return true
    let answers = known.get(condition)
    if (!answers) known.set(condition, (answers = new Map()))
    let answer = answers.get(typename)
    if (answer === undefined) {
      const abstract = schema.getType(condition)
      const type = schema.getType(typename)
      answer =
        isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type)
      // Type names come from subgraphs: only those of the schema are remembered.
      if (type) answers.set(typename, answer)
    }
    return answer
  }
}
