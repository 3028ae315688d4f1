import {
  type DocumentNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { ErrorCode, gatewayError } from '../pipeline/errors.ts'
import { fragmentsOf } from '../pipeline/operations.ts'
import type { Denial, FieldRule } from './access.ts'

/** A denied selection: the response names that lead to it. */
export interface DeniedField {
  path: string[]
  denial: Denial
  coordinate: string
}

/** Every denied selection of the operation, by response path. */
export function findDenied(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  rule: FieldRule,
): DeniedField[] {
  const fragments = fragmentsOf(document)
  const found = new Map<string, DeniedField>()

  const walk = (set: SelectionSetNode, parent: GraphQLCompositeType, path: string[]): void => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!
        const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value)
        walk(fragment.selectionSet, isCompositeType(condition) ? condition : parent, path)
        continue
      }
      const field =
        isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined
      if (!field) continue // introspection
      const type = getNamedType(field.type)
      const fieldPath = [...path, selection.alias?.value ?? selection.name.value]
      const denial = rule(parent.name, field.name, type.name)
      if (denial)
        found.set(fieldPath.join('.'), { path: fieldPath, denial, coordinate: `${parent.name}.${field.name}` })
      else if (selection.selectionSet && isCompositeType(type)) walk(selection.selectionSet, type, fieldPath)
    }
  }
  walk(operation.selectionSet, schema.getRootType(operation.operation)!, [])
  return [...found.values()]
}

type Path = (string | number)[]

/** An object that may not be read, found by its type when it came. */
export interface DeniedObject {
  path: Path
  denial: Denial
  typeName: string
}

/** Errors reported for one denied selection: a list of a thousand items does not say it a thousand times. */
const MAX_PLACES = 10

/**
 * The errors of the denied selections, at the places where they are null in the answer.
 * @param bubbled paths at which a null was not allowed, so that it took its parent with it; null when that is not known.
 */
export function denialErrors(
  denied: readonly DeniedField[],
  data: unknown,
  bubbled: readonly Path[] | null,
): GraphQLError[] {
  return denied.flatMap((field) => {
    const name = field.path.join('.')
    const places: Path[] =
      bubbled?.filter((path) => path.filter((key) => typeof key === 'string').join('.') === name) ?? []
    const isCut = findPlaces(data, field.path, 0, [], places)
    // The null above may come from this field or from another error. The client should learn that it asked too much.
    if (places.length === 0 && isCut && !bubbled) places.push(field.path)
    return places.slice(0, MAX_PLACES).map((path) => denialError(field, path))
  })
}

/** Collects where `path` leads in `data`; answers whether a null stood in the way. */
function findPlaces(data: unknown, path: string[], index: number, at: Path, places: Path[]): boolean {
  if (places.length >= MAX_PLACES) return false
  if (data === null || data === undefined) return true
  if (Array.isArray(data)) {
    return data.map((item, i) => findPlaces(item, path, index, [...at, i], places)).some(Boolean)
  }
  const key = path[index]!
  // Absent when the object is of another type, or the selection was skipped.
  if (!Object.hasOwn(data, key)) return false
  const here = [...at, key]
  const value = (data as Record<string, unknown>)[key]
  if (index < path.length - 1) return findPlaces(value, path, index + 1, here, places)
  // Under the same name, an object of another type may have answered an allowed field.
  if (value === null) places.push(here)
  return false
}

/** The errors of the denied objects, at their places. */
export function deniedObjectErrors(denied: readonly DeniedObject[]): GraphQLError[] {
  const places = new Map<string, number>()
  return denied.flatMap(({ path, denial, typeName }) => {
    const before = places.get(typeName) ?? 0
    places.set(typeName, before + 1)
    return before < MAX_PLACES ? [denialError({ denial, coordinate: typeName }, path)] : []
  })
}

/** What people are told whose role needs a second step that they have not set up. */
export const ENROL_FIRST =
  'Your role has to sign in with two steps. Set up the second one first, by totpStart and totpConfirm, or by passkeyStart and passkeyRegister.'

function denialError({ denial, coordinate }: Pick<DeniedField, 'denial' | 'coordinate'>, path: Path): GraphQLError {
  const { code, scopes } = denial
  if (code === ErrorCode.TWO_FACTOR_REQUIRED) return gatewayError(ENROL_FIRST, code, { path })
  const why = scopes ? `: the API key has not the scope ${scopes}.` : '.'
  const message =
    code === ErrorCode.UNAUTHENTICATED ? `Sign in to read ${coordinate}.` : `You may not read ${coordinate}${why}`
  return gatewayError(message, code, { path })
}
