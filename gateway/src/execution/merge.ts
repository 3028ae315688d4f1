import { type Fields, isObject, readField, writeField } from './fields.ts'

/**
 * Merges an answer into an object of the tree. What the tree does not have yet is taken over, not copied: where one entity stands
 * in many places they share its answer, and a later fetch below it is merged once for all of them.
 */
export function mergeInto(target: object, source: object): void {
  if (target === source) return
  if (Array.isArray(source)) {
    mergeLists(target as unknown[], source)
    return
  }
  const fields = target as Fields
  for (const name in source) {
    const value = (source as Fields)[name]
    if (value === undefined) continue
    const known = readField(fields, name)
    if (isMergeable(known, value)) mergeInto(known, value as object)
    else writeField(fields, name, value)
  }
}

function mergeLists(target: unknown[], source: unknown[]): void {
  source.forEach((value, index) => {
    const known = target[index]
    if (isMergeable(known, value)) mergeInto(known, value as object)
    else target[index] = value
  })
}

/** Lists of another length are not the same list: the later answer counts. */
function isMergeable(known: unknown, value: unknown): known is object {
  if (!isObject(known) || !isObject(value)) return false
  const isList = Array.isArray(value)
  return isList === Array.isArray(known) && (!isList || value.length === (known as unknown[]).length)
}
