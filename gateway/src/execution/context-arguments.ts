import type { FetchDataRewrite } from '@apollo/query-planner'
import { type Fields, isObject, readField } from './fields.ts'
import type { TypeConditions } from './type-conditions.ts'

/**
 * The values of the `@fromContext` arguments of an object, by variable. Null when one is missing because another fetch failed.
 * @param trail the object and those that it stands below, outermost first.
 */
export type ContextArguments = (trail: readonly object[]) => Fields | null

const UP = '..'
const FRAGMENT = '... on '

/** Null when the fetch has no such arguments. */
export function compileContextArguments(
  rewrites: readonly FetchDataRewrite[] | undefined,
  matches: TypeConditions,
): ContextArguments | null {
  const readers = new Map<string, ((trail: readonly object[]) => unknown)[]>()
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind !== 'KeyRenamer') continue
    // A context that several types set is a rewrite for each of them.
    const alternatives = readers.get(rewrite.renameKeyTo) ?? []
    readers.set(rewrite.renameKeyTo, [...alternatives, compileReader(rewrite.path, matches)])
  }
  if (readers.size === 0) return null
  return (trail) => {
    const values: Fields = {}
    for (const [variable, alternatives] of readers) {
      for (const read of alternatives) values[variable] ??= read(trail)
      if (values[variable] === undefined) return null
    }
    return values
  }
}

/** The objects with the same values together; those that miss one are left out. */
export function groupByArguments(
  trails: readonly (readonly object[])[],
  valuesOf: ContextArguments,
): { objects: object[]; args: Fields }[] {
  const groups = new Map<string, { objects: object[]; args: Fields }>()
  for (const trail of trails) {
    const args = valuesOf(trail)
    if (!args) continue
    const key = JSON.stringify(args)
    const group = groups.get(key) ?? { objects: [], args }
    groups.set(key, group)
    group.objects.push(trail.at(-1)!)
  }
  return [...groups.values()]
}

function compileReader(path: readonly string[], matches: TypeConditions): (trail: readonly object[]) => unknown {
  const down = path.filter((step) => step !== UP)
  const up = path.length - down.length
  return (trail) => down.reduce<unknown>((value, step) => read(value, step, matches), trail.at(-1 - up))
}

function read(value: unknown, step: string, matches: TypeConditions): unknown {
  if (Array.isArray(value)) return value.map((item) => read(item, step, matches))
  if (!isObject(value)) return value
  const fields = value as Fields
  if (!step.startsWith(FRAGMENT)) return readField(fields, step)
  return matches(step.slice(FRAGMENT.length), String(fields['__typename'])) ? fields : undefined
}
