import type { Denial } from '../schema-rules/access.ts'
import type { DeniedObject } from '../schema-rules/denials.ts'
import type { Path } from './cursor.ts'
import { type Fields, isObject, readField, writeField } from './fields.ts'

/** One completion of an answer. */
export interface Completion {
  condition(variable: string): boolean
  /** The answer to the root's `__schema` and `__type`. */
  introspection: Fields
  /** Response path of the value at hand. */
  path: Path
  /** Where a value was not what the schema says, as a null that is not allowed. */
  failures: Path[]
  /** Objects of types that the viewer may not read. */
  denied: DeniedObject[]
  /** Objects that a subgraph was asked about and does not have. */
  absent: ReadonlySet<object>
  /** Objects that stand in several places are completed once; null when there are none. */
  completed: Map<Selection, Map<object, unknown>> | null
  /** The deferred parts of the objects that were completed. */
  pending: PendingPart[]
}

/** A deferred part at one place, to be completed when what it selects has been fetched. */
export interface PendingPart {
  label: string
  /** The object of the tree that it is a part of. */
  source: Fields
  selection: Selection
  path: Path
}

/** Completes a value. `undefined` is a null that is not allowed here: the parent becomes null. */
export type Complete = (value: unknown, completion: Completion) => unknown

/** A field of an object of a known type. */
export interface CompiledField {
  /** The name in the answer. */
  name: string
  /** The name in the fetched tree. */
  key: string
  kind: 'data' | 'typename' | 'introspection'
  isActive: ((completion: Completion) => boolean) | null
  complete: Complete
}

/** A deferred part of an object of a known type. */
export interface CompiledPart extends Pick<CompiledField, 'isActive'> {
  label: string
  selection: Selection
}

/** The fields of a selection on one type. */
export interface TypeFields {
  /** Null when the type is not known exactly: `__typename` has no answer then. */
  typename: string | null
  /** Why nothing of an object of this type may be read; null when it may. */
  denial: Denial | null
  fields: readonly CompiledField[]
  /** Null when nothing is deferred. */
  parts: readonly CompiledPart[] | null
}

/** A selection set; null for an object whose type the client may not know. */
export type Selection = (object: Fields) => TypeFields | null

export function nonNull(inner: Complete): Complete {
  return (value, completion) => {
    const before = completion.failures.length
    const result = inner(value, completion)
    if (result !== null && result !== undefined) return result
    if (completion.failures.length === before) completion.failures.push([...completion.path])
    return undefined
  }
}

export function list(inner: Complete): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null
    if (!Array.isArray(value)) return fail(completion)
    const { path } = completion
    const items: unknown[] = []
    for (let index = 0; index < value.length; index += 1) {
      path.push(index)
      const item = inner(value[index], completion)
      path.pop()
      if (item === undefined) return null
      items.push(item)
    }
    return items
  }
}

export function leaf(isValid: (value: unknown) => boolean): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null
    return isValid(value) ? value : fail(completion)
  }
}

export function object(selection: Selection): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null
    if (!isObject(value) || Array.isArray(value)) return fail(completion)
    if (!completion.completed) return completeObject(value as Fields, selection, completion)
    let known = completion.completed.get(selection)
    if (!known) completion.completed.set(selection, (known = new Map()))
    const earlier = known.get(value)
    if (earlier) return earlier
    const before = completion.failures.length
    const result = completeObject(value as Fields, selection, completion)
    // A failure is reported at every place, so that object has to be walked again.
    if (completion.failures.length === before) known.set(value, result)
    return result
  }
}

/** Lets an object through that exists, by what it has when it does. What cannot be told has an error of its own. */
export function existing(inner: Complete, proofOf: (typeName: string) => string | null): Complete {
  return (value, completion) => {
    if (!isObject(value)) return inner(value, completion)
    const proof = proofOf(String((value as Fields)['__typename']))
    const isProven = proof === null || (readField(value as Fields, proof) ?? null) !== null
    return isProven ? inner(value, completion) : null
  }
}

/** Completes an object: null when a field below it is null and may not be. */
export function completeObject(source: Fields, selection: Selection, completion: Completion): Fields | null {
  const type = selection(source)
  if (!type) return fail(completion)
  if (type.denial) return deny(source, type.denial, completion)
  const { path } = completion
  const result: Fields = {}
  for (const field of type.fields) {
    if (field.isActive && !field.isActive(completion)) continue
    const before = completion.failures.length
    path.push(field.name)
    const value = completeField(field, source, type, completion)
    path.pop()
    if (value === undefined) {
      // Gone, or not for this viewer: the object is null like any that is not there, and nobody failed.
      if (completion.absent.has(source)) completion.failures.length = before
      return null
    }
    writeField(result, field.name, value)
  }
  if (type.parts) deferParts(type.parts, source, completion)
  return result
}

function deny(source: Fields, denial: Denial, { denied, path }: Completion): null {
  denied.push({ path: [...path], denial, typeName: String(source['__typename']) })
  return null
}

function deferParts(parts: readonly CompiledPart[], source: Fields, completion: Completion): void {
  for (const { label, selection, isActive } of parts) {
    if (isActive && !isActive(completion)) continue
    completion.pending.push({ label, selection, source, path: [...completion.path] })
  }
}

function completeField(field: CompiledField, source: Fields, type: TypeFields, completion: Completion): unknown {
  if (field.kind === 'data') return field.complete(readField(source, field.key), completion)
  if (field.kind === 'introspection') return readField(completion.introspection, field.name) ?? null
  if (type.typename !== null) return type.typename
  fail(completion)
  return undefined
}

function fail(completion: Completion): null {
  completion.failures.push([...completion.path])
  return null
}
