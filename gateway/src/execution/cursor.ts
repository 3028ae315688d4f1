import type { ResponsePath } from '@apollo/query-planner'
import { type Fields, isObject, readField } from './fields.ts'

export type Path = (string | number)[]

/** The objects that a plan's `Flatten` path leads to. */
export interface Cursor {
  /** Each object once, in the order of the answer, nulls left out. */
  collect(data: Fields): Iterable<object>
  /** The same objects for each place they stand at, with those that they stand below, outermost first. */
  trace(data: Fields): readonly (readonly object[])[]
  /** Where the objects of `wanted` stand, at most `max` places. */
  locate(data: Fields, wanted: ReadonlySet<object>, max: number): Path[]
}

export function compileCursor(path: ResponsePath): Cursor {
  const steps = path.map((part) => compileStep(String(part)))
  const names = steps.flatMap(({ name }) => name || [])
  return {
    collect: (data) => steps.reduce<Iterable<object>>(take, [data]),
    trace: (data) => steps.reduce<readonly (readonly object[])[]>(lengthen, [[data]]),
    locate(data, wanted, max) {
      const places: Path[] = []
      findPlaces(data, names, 0, [], wanted, max, places)
      return places
    },
  }
}

interface CursorStep {
  /** Null where the objects stay the same: lists are entered wherever they come. */
  name: string | null
  /** The types whose objects are meant; null for all. */
  types: ReadonlySet<unknown> | null
}

/** A step is `name`, or `@` for a list, either with the types that are meant: `name|[A,B]`. */
function compileStep(part: string): CursorStep {
  const [name = '', types] = part.split('|')
  return {
    name: name === '@' || name === '' ? null : name,
    types: types ? new Set(types.slice(1, -1).split(',')) : null,
  }
}

/** A set, because places may share an object: it and all below it is then visited once. */
function take(objects: Iterable<object>, { name, types }: CursorStep): Iterable<object> {
  let found = objects
  if (name !== null) {
    const below = new Set<object>()
    for (const object of objects) addObjects(readField(object as Fields, name), below)
    found = below
  }
  return types ? [...found].filter((object) => isOf(object as Fields, types)) : found
}

function lengthen(trails: readonly (readonly object[])[], { name, types }: CursorStep): readonly (readonly object[])[] {
  let found = trails
  if (name !== null) {
    found = trails.flatMap((trail) => {
      const below = new Set<object>()
      addObjects(readField(trail.at(-1) as Fields, name), below)
      return [...below].map((object) => [...trail, object])
    })
  }
  return types ? found.filter((trail) => isOf(trail.at(-1) as Fields, types)) : found
}

function isOf(fields: Fields, types: ReadonlySet<unknown>): boolean {
  const typename = fields['__typename']
  return typename === undefined || types.has(typename)
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
