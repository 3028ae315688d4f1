import type { FetchDataRewrite } from '@apollo/query-planner'
import { type Fields, isObject, readField, writeField } from './fields.ts'
import type { TypeConditions } from './type-conditions.ts'

export type Rewrite = (value: unknown) => void

const FRAGMENT = '... on '

/** The planner's rewrites of one side of a fetch, compiled; null when there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  matches: TypeConditions,
): Rewrite | null {
  if (!rewrites?.length) return null
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, matches))
  return (value) => {
    for (const rewrite of compiled) rewrite(value)
  }
}

function compileRewrite(rewrite: FetchDataRewrite, matches: TypeConditions): Rewrite {
  const last = rewrite.path.at(-1)!
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>((inner, step) => descend(step, inner, matches), onObjects(change(rewrite, last)))
}

function change(rewrite: FetchDataRewrite, name: string): (fields: Fields) => void {
  if (rewrite.kind === 'ValueSetter') return (fields) => writeField(fields, name, rewrite.setValueTo)
  return (fields) => {
    const value = readField(fields, name)
    if (value === undefined) return
    fields[name] = undefined
    writeField(fields, rewrite.renameKeyTo, value)
  }
}

function descend(step: string, inner: Rewrite, matches: TypeConditions): Rewrite {
  if (!step.startsWith(FRAGMENT)) return onObjects((fields) => inner(readField(fields, step)))
  const condition = step.slice(FRAGMENT.length)
  return onObjects((fields) => {
    const typename = fields['__typename']
    // Without a name the fetch selected one type only, the one that the rewrite is for.
    if (typename === undefined || matches(condition, String(typename))) inner(fields)
  })
}

function onObjects(act: (fields: Fields) => void): Rewrite {
  const visit: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (isObject(value)) act(value as Fields)
  }
  return visit
}

/** Response names that the rewrites take back, for the paths of errors: by the name that the subgraph knows. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  const renames = (rewrites ?? []).filter((rewrite) => rewrite.kind === 'KeyRenamer')
  return new Map(renames.map((rewrite) => [rewrite.path.at(-1)!, rewrite.renameKeyTo]))
}
