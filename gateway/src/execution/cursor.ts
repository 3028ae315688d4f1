import type { ResponsePath } from '@apollo/query-planner'
import { type Fields, isObject, readField } from './fields.ts'

export type Path = (string | number)[]

/** The objects that a plan's `Flatten` path leads to. */
export interface Cursor {
  /** Each object once, in the order of the answer, nulls left out. */
  collect(data: Fields): Iterable<object>
  /** Where the objects of `wanted` stand, at most `max` places. */
  locate(data: Fields, wanted: ReadonlySet<object>, max: number): Path[]
}

export function compileCursor(path: ResponsePath): Cursor {
  const names = path.filter((step) => step !== '@').map(String)
  return {
    collect: (data) => names.reduce<Iterable<object>>(step, [data]),
    locate(data, wanted, max) {
      const places: Path[] = []
      findPlaces(data, names, 0, [], wanted, max, places)
      return places
    },
  }
}

/** Lists are entered wherever they come. A set, because places may share an object: it and all below it is then visited once. */
function step(objects: Iterable<object>, name: string): Set<object> {
  const found = new Set<object>()
  for (const object of objects) addObjects(readField(object as Fields, name), found)
  return found
}

function addObjects(value: unknown, found: Set<object>): void {
  if (Array.isArray(value)) for (const item of value) addObjects(item, found)
  else if (isObject(value)) found.add(value)
}

function findPlaces(
  value: unknown,
  names: readonly string[],
  index: number,
  at: Path,
  wanted: ReadonlySet<object>,
  max: number,
  places: Path[],
): void {
  if (!isObject(value) || places.length >= max) return
  if (Array.isArray(value)) {
    value.forEach((item, position) => findPlaces(item, names, index, [...at, position], wanted, max, places))
  } else if (index < names.length) {
    const name = names[index]!
    findPlaces(readField(value as Fields, name), names, index + 1, [...at, name], wanted, max, places)
  } else if (wanted.has(value)) places.push(at)
}
