import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { Release } from './releases.ts'

/** How a deprecation is written: what takes its place, and the day from which it may be gone. */
const REASON = /^Use .+\. Removal on (\d{4}-\d{2}-\d{2})\.$/s

/** Months for which what is deprecated stays. */
const MONTHS = 6

interface Element {
  deprecationReason?: string | null | undefined
}

/** The elements on the way to `Type.field.argument`, `Enum.VALUE` or `Input.field`, without the type, which cannot be deprecated. */
function elementsAt(schema: GraphQLSchema, path: string): Element[] {
  const [typeName, partName, argumentName] = path.split('.')
  const type = schema.getType(typeName!)
  if (isEnumType(type)) return [type.getValue(partName!)].filter((value) => value !== undefined && value !== null)
  if (isInputObjectType(type)) return [type.getFields()[partName!]].filter((field) => field !== undefined)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const field = type.getFields()[partName!]
  const argument = field?.args.find(({ name }) => name === argumentName)
  return [field, argument].filter((element) => element !== undefined)
}

/** The reason of the innermost element at the path, or above it, that is deprecated. */
function reasonAt(schema: GraphQLSchema, path: string): string | null {
  return elementsAt(schema, path).findLast(({ deprecationReason }) => deprecationReason)?.deprecationReason ?? null
}

/** The day from which a deprecation lets its element go, or null when it does not say. */
export function removalDay(reason: string): string | null {
  const day = REASON.exec(reason)?.[1]
  return day && !Number.isNaN(Date.parse(day)) ? day : null
}

/** The day of the release since which the element has been deprecated without a break, or null when the last one does not say so. */
function deprecatedSince(releases: readonly Release[], path: string): string | null {
  let since: string | null = null
  for (const { day, schema } of releases.toReversed()) {
    if (!reasonAt(schema, path)) break
    since = day
  }
  return since
}

/** The first day on which what was deprecated on `day` may be gone. */
export function earliestRemoval(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const month = date.getUTCMonth() + MONTHS
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10)
}

/** Why the element at the path may not be gone today, or null when it may. */
export function whyItStays(releases: readonly Release[], path: string, today: string): string | null {
  const since = deprecatedSince(releases, path)
  const day = since && removalDay(reasonAt(releases.at(-1)!.schema, path)!)
  if (!since || !day) return 'it was not deprecated with a day of removal in the last release'
  const earliest = [day, earliestRemoval(since)].toSorted().at(-1)!
  return today >= earliest ? null : `it stays until ${earliest}`
}

/** What is wrong with the deprecations of a schema that is to be released today. */
export function checkDeprecations(schema: GraphQLSchema, releases: readonly Release[], today: string): string[] {
  return deprecatedPaths(schema).flatMap(({ path, reason }) => {
    const day = removalDay(reason)
    if (!day) return [`${path}: write the deprecation as "Use X. Removal on YYYY-MM-DD.", not "${reason}".`]
    const earliest = earliestRemoval(deprecatedSince(releases, path) ?? today)
    return day < earliest ? [`${path}: its removal on ${day} comes too early: ${earliest} at the earliest.`] : []
  })
}

function deprecatedPaths(schema: GraphQLSchema): { path: string; reason: string }[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type))
        return type.getValues().map((value) => ({ path: `${type.name}.${value.name}`, element: value }))
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
      return Object.values(type.getFields()).flatMap((field) => [
        { path: `${type.name}.${field.name}`, element: field as Element },
        ...('args' in field ? field.args : []).map((argument: GraphQLArgument) => ({
          path: `${type.name}.${field.name}.${argument.name}`,
          element: argument as Element,
        })),
      ])
    })
    .flatMap(({ path, element }) => (element.deprecationReason ? [{ path, reason: element.deprecationReason }] : []))
}
