import type { GraphQLSchema } from 'graphql'
import { type GeneratedQuery, generateQueries, variablesOf } from './operations.ts'
import type { Ids } from './tenants.ts'

/** A generated query with one set of values for its variables. */
export interface Question extends GeneratedQuery {
  variables: Record<string, unknown>
}

/** Every generated query, once for each row that it can be asked for. */
export function questionsOf(schema: GraphQLSchema, ids: Ids): Question[] {
  return generateQueries(schema).flatMap((query) =>
    variablesOf(query, ids).map((variables) => ({ ...query, variables })),
  )
}

// The database answers some while the product works on others.
const AT_ONCE = 4

/** Asks all of them, a few at the same time, in no order that counts. @throws with the first that `ask` throws at. */
export async function askAll(questions: readonly Question[], ask: (question: Question) => Promise<void>) {
  const left = questions.values()
  const askRest = async () => {
    for (const question of left) await ask(question)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askRest))
}
