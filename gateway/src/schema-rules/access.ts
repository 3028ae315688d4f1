import { type AnyViewer, isAdmin, isStaff } from '@atrium/kit/viewer'
import { ErrorCode } from '../pipeline/errors.ts'
import { mayKeyRead } from './key-scopes.ts'
import type { Requirement, Requirements } from './requirements.ts'

/** Policies that `@policy` may name. An unknown one is met by nobody. */
const POLICIES: Record<string, (viewer: AnyViewer) => boolean> = { admin: isAdmin, staff: isStaff }

/** What counts about a viewer for the schema rules. Viewers with the same key see the same schema and share plans. */
export interface Access {
  key: string
  isAuthenticated: boolean
  policies: ReadonlySet<string>
  /** What an API key was given. Null for a person, who acts with all scopes; the role decides. */
  scopes: ReadonlySet<string> | null
}

export function accessOf(viewer: AnyViewer): Access {
  const isAuthenticated = viewer.kind === 'user'
  const policies = Object.keys(POLICIES).filter((name) => POLICIES[name]!(viewer))
  const scopes = viewer.kind === 'user' && viewer.apiKey ? viewer.apiKey.scopes : null
  const kind = scopes ? 'key' : isAuthenticated ? 'user' : 'anonymous'
  return {
    key: [kind, ...policies, ...(scopes?.toSorted() ?? [])].join(' '),
    isAuthenticated,
    policies: new Set(policies),
    scopes: scopes && new Set(scopes),
  }
}

/** People read the schema as it is; a key needs its scope. */
export function mayIntrospect({ scopes }: Access): boolean {
  return scopes === null || scopes.has('schema:read')
}

export type Denial = typeof ErrorCode.UNAUTHENTICATED | typeof ErrorCode.FORBIDDEN

/** Why the viewer may not read the field, or null. */
export type FieldRule = (typeName: string, fieldName: string, fieldType: string) => Denial | null

/**
 * The rule for one access. A field is read with the requirements of its type, its own, and those of the type it answers. On an
 * interface the requirements of every implementation count, since any of them may come back.
 */
export function createFieldRule(requirements: Requirements, access: Access): FieldRule {
  const { types, fields, members } = requirements
  return (typeName, fieldName, fieldType) => {
    const owners = [typeName, ...(members.get(typeName) ?? [])]
    const { scopes } = access
    if (scopes && !owners.every((owner) => mayKeyRead(scopes, owner, fieldType))) return ErrorCode.FORBIDDEN
    return (
      first(owners, (owner) => check(types.get(owner), access) ?? check(fields.get(`${owner}.${fieldName}`), access)) ??
      check(types.get(fieldType), access)
    )
  }
}

function first(names: readonly string[], find: (name: string) => Denial | null): Denial | null {
  for (const name of names) {
    const denial = find(name)
    if (denial) return denial
  }
  return null
}

function check(requirement: Requirement | undefined, access: Access): Denial | null {
  if (!requirement) return null
  if (!access.isAuthenticated) return ErrorCode.UNAUTHENTICATED
  const holds =
    meets(requirement.policies, access.policies) && (!access.scopes || meets(requirement.scopes, access.scopes))
  return holds ? null : ErrorCode.FORBIDDEN
}

/** Whether one of the alternatives is held in full. No alternative asks nothing. */
function meets(alternatives: readonly string[][], held: ReadonlySet<string>): boolean {
  return alternatives.length === 0 || alternatives.some((all) => all.every((name) => held.has(name)))
}
