import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type Fields, isObject, readField, writeField } from './fields.ts'
import { mergeInto } from './merge.ts'
import type { Rewrite } from './rewrites.ts'
import type { TypeConditions } from './type-conditions.ts'

/** Makes the representation of an object, or null when the object lacks a field that the fetch requires. */
type Builder = (entity: Fields) => Fields | null

/** The representations of one fetch: each once, however many objects stand for it. */
export interface Representations {
  /** Representations as JSON; the key by which equal ones are found. */
  json: string[]
  values: Fields[]
  /** By representation: the objects that its answer belongs to. */
  targets: object[][]
}

export type Represent = (entities: Iterable<object>) => Representations

export function compileRepresentations(
  requires: readonly QueryPlanSelectionNode[],
  rewrite: Rewrite | null,
  matches: TypeConditions,
): Represent {
  const build = compileSelections(requires, matches)
  const keyOf = rewrite ? null : compileKey(requires, matches)
  return (entities) => {
    const found: Representations = { json: [], values: [], targets: [] }
    const indexes = new Map<string, number>()
    for (const entity of entities) {
      const key = keyOf?.(entity as Fields)
      let index = key === undefined ? undefined : indexes.get(key)
      if (index === undefined) {
        const representation = build(entity as Fields)
        // No type matched, or a required field is missing because another fetch failed.
        if (!representation?.['__typename']) continue
        rewrite?.(representation)
        const json = JSON.stringify(representation)
        index = indexes.get(json) ?? add(found, json, representation)
        indexes.set(key ?? json, index)
      }
      found.targets[index]!.push(entity)
    }
    return found
  }
}

/** @returns the index. */
function add(found: Representations, json: string, representation: Fields): number {
  found.values.push(representation)
  found.targets.push([])
  return found.json.push(json) - 1
}

/**
 * Tells entities with equal representations without building them, which most do not need: of a thousand reviews a hundred
 * authors are asked for. Null where more than single values are required; undefined for an entity with another kind of value.
 */
function compileKey(
  requires: readonly QueryPlanSelectionNode[],
  matches: TypeConditions,
): ((entity: Fields) => string | undefined) | null {
  const [only] = requires
  if (requires.length !== 1 || only?.kind !== 'InlineFragment') return null
  const names: string[] = []
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections) return null
    names.push(field.alias ?? field.name)
  }
  const { typeCondition } = only
  return (entity) => {
    if (typeCondition && !matches(typeCondition, String(entity['__typename']))) return undefined
    let key = ''
    for (const name of names) {
      const value = readField(entity, name)
      // With its length, so that no two lists of texts make the same key.
      if (typeof value === 'string') key += `"${value.length}:${value}`
      else if (typeof value === 'number') key += `#${value}`
      else return undefined
    }
    return key
  }
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], matches: TypeConditions): Builder {
  const parts = selections.map((selection) => compileSelection(selection, matches))
  return (entity) => {
    const representation: Fields = {}
    for (const part of parts) if (!part(entity, representation)) return null
    return representation
  }
}

/** Adds one selection to a representation. False when it is missing. */
function compileSelection(
  selection: QueryPlanSelectionNode,
  matches: TypeConditions,
): (entity: Fields, representation: Fields) => boolean {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection
    const build = compileSelections(selection.selections, matches)
    return (entity, representation) => {
      if (typeCondition && !matches(typeCondition, String(entity['__typename']))) return true
      const part = build(entity)
      if (part) mergeInto(representation, part)
      return true
    }
  }
  const name = selection.alias ?? selection.name
  const build = selection.selections && compileSelections(selection.selections, matches)
  const represent = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(represent)
    return build && isObject(value) ? build(value as Fields) : value
  }
  return (entity, representation) => {
    const value = readField(entity, name)
    if (value === undefined) return false
    writeField(representation, name, represent(value))
    return true
  }
}
