import { GraphQLError } from 'graphql'
import type { Cursor, Path } from './cursor.ts'
import type { Run } from './run.ts'

/** Places at which one error of an entity is reported: an entity that stands a thousand times is not blamed a thousand times. */
const MAX_PLACES = 10

/**
 * A subgraph's errors at the places of the whole answer that they are about. `targetsOf` gives the objects of the entity with an
 * index, and is null for a fetch that is not of entities.
 */
export function placeErrors(
  errors: readonly GraphQLError[],
  run: Run,
  cursor: Cursor,
  targetsOf: ((index: number) => readonly object[]) | null,
  clientName: (name: string) => string,
): GraphQLError[] {
  return errors.flatMap((error) => {
    if (!error.path) return [error]
    const index = targetsOf ? entityIndex(error.path) : null
    const targets = index === null ? cursor.collect(run.data) : targetsOf!(index)
    const inner = targetsOf ? error.path.slice(2) : error.path
    const places = cursor.locate(run.data, new Set(targets), targetsOf ? MAX_PLACES : 1)
    return places.map((place) =>
      errorAt(
        error,
        [...place, ...inner].map((key) => (typeof key === 'string' ? clientName(key) : key)),
      ),
    )
  })
}

function entityIndex(path: readonly (string | number)[]): number {
  return typeof path[1] === 'number' ? path[1] : 0
}

function errorAt(error: GraphQLError, path: Path): GraphQLError {
  return new GraphQLError(error.message, { path, extensions: error.extensions })
}
