import { type AnyViewer, isAdmin, isStaff } from '@atrium/kit/viewer'
import { ErrorCode } from '../pipeline/errors.ts'
import type { Requirement, Requirements } from './requirements.ts'

/** Policies that `@policy` may name. An unknown one is met by nobody. */
const POLICIES: Record<string, (viewer: AnyViewer) => boolean> = { admin: isAdmin, staff: isStaff }

/** What counts about a viewer for the schema rules. Viewers with the same key see the same schema and share plans. */
export interface Access {
  key: string
  kind: 'anonymous' | 'person' | 'api-key'
  policies: ReadonlySet<string>
  /** What an API key was given; null for all, with which a person acts: there the role decides. */
  scopes: ReadonlySet<string> | null
}

/** @param isSigningIn the operation begins or renews a session, and answers whom it is of about themselves: with all scopes. */
export function accessOf(viewer: AnyViewer, isSigningIn = false): Access {
  const policies = Object.keys(POLICIES).filter((name) => POLICIES[name]!(viewer))
  const apiKey = viewer.kind === 'user' && viewer.apiKey
  const kind = apiKey ? 'api-key' : viewer.kind === 'user' ? 'person' : 'anonymous'
  const scopes = apiKey ? apiKey.scopes.toSorted() : kind === 'person' || isSigningIn ? null : []
  return {
    key: [kind, ...policies, ...(scopes ?? ['*'])].join(' '),
    kind,
    policies: new Set(policies),
    scopes: scopes && new Set<string>(scopes),
  }
}

/** Everybody reads the schema that they see; a key needs its scope. */
export function mayIntrospect({ kind, scopes }: Access): boolean {
  return kind !== 'api-key' || scopes === null || scopes.has('schema:read')
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
  const isKnown = access.kind !== 'anonymous'
  const needsKnown = requirement.authenticated || requirement.policies.length > 0
  const holds =
    (isKnown || !needsKnown) &&
    meets(requirement.policies, access.policies) &&
    (access.scopes === null || meets(requirement.scopes, access.scopes))
  if (holds) return null
  return isKnown ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED
}

/** Whether one of the alternatives is held in full. No alternative asks nothing. */
function meets(alternatives: readonly string[][], held: ReadonlySet<string>): boolean {
  return alternatives.length === 0 || alternatives.some((all) => all.every((name) => held.has(name)))
}
