import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core'
import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from 'graphql'
import { checkDeprecations, whyItStays } from './deprecation.ts'
import type { Release } from './releases.ts'

/**
 * What keeps a schema from being released after these: changes that break clients of the last release, but for what was deprecated
 * with a day of removal that has come, at least six months after the release that deprecated it; and deprecations that do not say
 * so. Empty when it may be.
 * @param today YYYY-MM-DD.
 */
export async function checkRelease(
  releases: readonly Release[],
  working: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const deprecations = checkDeprecations(working, releases, today)
  const last = releases.at(-1)
  if (!last) return deprecations
  const changes = await diff(last.schema, working)
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .flatMap((change) => {
      const reason = whyNot(change, releases, today)
      return reason ? [`${change.path}: ${change.message.replace(/\.$/, '')}. This breaks clients, and ${reason}.`] : []
    })
  return [...breaking, ...deprecations]
}

function whyNot({ type, path = '' }: Change, releases: readonly Release[], today: string): string | null {
  if (type !== ChangeType.TypeRemoved) return whyItStays(releases, path, today)
  const paths = pathsThroughAbstractTypes(releases.at(-1)!.schema, path)
  return paths.map((field) => whyItStays(releases, field, today)).find((reason) => reason !== null) ?? null
}

/**
 * A type goes with the last field that answers it, which is a change of its own. But where an interface or union may answer it,
 * clients select its fields without such a field: then each of them has to be deprecated.
 */
function pathsThroughAbstractTypes(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  if (!isObjectType(type)) return []
  const abstract = Object.values(schema.getTypeMap()).filter((one) => isInterfaceType(one) || isUnionType(one))
  if (!abstract.some((one) => schema.isSubType(one, type))) return []
  return Object.keys(type.getFields()).map((field) => `${name}.${field}`)
}
