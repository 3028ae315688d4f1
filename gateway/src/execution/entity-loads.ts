import { GraphQLError } from 'graphql'
import type { Fields } from './fields.ts'

/** Entities that are asked for. */
export interface Wanted {
  /** Representations, each once, as JSON. */
  json: readonly string[]
  values: readonly Fields[]
}

/** What came of asking for entities. */
export interface EntityAnswers {
  /** In the order of the representations: null for an entity that the subgraph does not have. Empty when it did not answer. */
  entities: readonly unknown[]
  /** Their paths begin with `_entities` and the index of a representation. */
  errors: readonly GraphQLError[]
}

export type AskEntities = (wanted: Wanted) => Promise<EntityAnswers>

/** The entities of one request. */
interface Batch {
  json: string[]
  values: Fields[]
  answers: Promise<EntityAnswers>
}

/** Where the answer about one representation will be. */
interface Place {
  batch: Batch
  index: number
}

/**
 * Asks for the entities of several fetches that select the same, in one run: those that come at once share a request, and what
 * was asked for already is not asked for again.
 * @param copy gives each fetch an answer of its own: fetches that stand at different places may have different fields merged in.
 */
export function createEntityLoads(ask: AskEntities, copy: (entity: unknown) => unknown): AskEntities {
  const places = new Map<string, Place>()
  let open: Batch | null = null

  function openBatch(): Batch {
    const json: string[] = []
    const values: Fields[] = []
    const answers = untilTheRestHasCome().then(() => {
      open = null
      return ask({ json, values })
    })
    return (open = { json, values, answers })
  }

  function placeOf(json: string, value: Fields): Place {
    const known = places.get(json)
    if (known) return known
    const batch = open ?? openBatch()
    const place = { batch, index: batch.json.push(json) - 1 }
    batch.values.push(value)
    places.set(json, place)
    return place
  }

  return async ({ json, values }) => {
    const wanted = json.map((text, index) => placeOf(text, values[index]!))
    const batches = [...new Set(wanted.map(({ batch }) => batch))]
    const answered = new Map(
      await Promise.all(batches.map(async (batch): Promise<[Batch, EntityAnswers]> => [batch, await batch.answers])),
    )
    return {
      entities: wanted.map(({ batch, index }) => copy(answered.get(batch)!.entities[index])),
      errors: [...answered].flatMap(([batch, answers]) => errorsOf(answers, indexesIn(batch, wanted))),
    }
  }
}

/** Steps that wait for the same answer go on one after the other, before the next tick. */
function untilTheRestHasCome(): Promise<void> {
  return new Promise((resolve) => {
    void Promise.resolve().then(() => process.nextTick(resolve))
  })
}

/** The indexes in a batch of what is wanted, with those among what is wanted. */
function indexesIn(batch: Batch, wanted: readonly Place[]): Map<number, number> {
  const indexes = new Map<number, number>()
  wanted.forEach((place, index) => {
    if (place.batch === batch) indexes.set(place.index, index)
  })
  return indexes
}

/** The errors of a request that are about what one fetch wanted; those about none or all are about its first. */
function errorsOf({ entities, errors }: EntityAnswers, indexes: ReadonlyMap<number, number>): GraphQLError[] {
  const [first] = indexes.values()
  return errors.flatMap((error) => {
    const [root, index, ...rest] = error.path ?? []
    if (root === undefined) return [error]
    const own = entities.length > 0 && typeof index === 'number' ? indexes.get(index) : first
    if (own === undefined) return []
    return [new GraphQLError(error.message, { path: [root, own, ...rest], extensions: error.extensions })]
  })
}
