import { type AnyViewer, isAdmin, isStaff } from '@atrium/kit/viewer'
import { ErrorCode } from '../pipeline/errors.ts'
import type { Requirement, Requirements } from './requirements.ts'

/** Policies that `@policy` may name. An unknown one is met by nobody. */
const POLICIES: Record<string, (viewer: AnyViewer) => boolean> = { admin: isAdmin, staff: isStaff }

/** What counts about a viewer for the schema rules. Viewers with the same key see the same schema and share plans. */
export interface Access {
  key: string
  /** `enrolling`: a person who has to set up a second step before anything else. */
  kind: 'anonymous' | 'person' | 'enrolling' | 'api-key'
  policies: ReadonlySet<string>
  /** What an API key was given; null for all, with which a person acts: there the role decides. */
  scopes: ReadonlySet<string> | null
}

/** @param isSigningIn the operation begins or renews a session, and answers whom it is of about themselves: with all scopes. */
export function accessOf(viewer: AnyViewer, isSigningIn = false): Access {
  const policies = Object.keys(POLICIES).filter((name) => POLICIES[name]!(viewer))
  const apiKey = viewer.kind === 'user' && viewer.apiKey
  const kind = kindOf(viewer, isSigningIn)
  const scopes = apiKey ? apiKey.scopes.toSorted() : kind === 'person' || isSigningIn ? null : []
  return {
    key: [kind, ...policies, ...(scopes ?? ['*'])].join(' '),
    kind,
    policies: new Set(policies),
    scopes: scopes && new Set<string>(scopes),
  }
}

function kindOf(viewer: AnyViewer, isSigningIn: boolean): Access['kind'] {
  if (viewer.kind !== 'user') return 'anonymous'
  if (viewer.apiKey) return 'api-key'
  if (!viewer.mustSetUpTwoFactor) return 'person'
  // Renewing and ending its session it is as little known as everybody else there.
  return isSigningIn ? 'anonymous' : 'enrolling'
}

/** People read the schema that they see; a key needs its scope. Who is not known reads what is served as SDL, if anything. */
export function mayIntrospect({ kind, scopes }: Access): boolean {
  return kind === 'person' || (kind === 'api-key' && (scopes === null || scopes.has('schema:read')))
}

/** Why something may not be read. */
export interface Denial {
  code: typeof ErrorCode.UNAUTHENTICATED | typeof ErrorCode.FORBIDDEN | typeof ErrorCode.TWO_FACTOR_REQUIRED
  /** The scopes that an API key would need, as "a, or b and c"; null where scopes are not what is missing. */
  scopes: string | null
}

/** Why the viewer may not read the field, or null. */
export type FieldRule = (typeName: string, fieldName: string, fieldType: string) => Denial | null

/** What one access may not read. */
export interface AccessRules {
  field: FieldRule
  /** Why the viewer may not read an object of the type, or null. Of an interface or union: one that may be any of its types. */
  object(typeName: string): Denial | null
}

/**
 * The rules for one access. A field is read with the requirements of its type, its own, and those of the type it answers. What
 * comes back for an interface is known by its object alone, so of an interface's field those types count that the viewer may read:
 * whoever runs the plan asks `object` about each object there.
 * @param checksObjects whether it does; else the requirements of every type of the interface count.
 */
export function createAccessRules(requirements: Requirements, access: Access, checksObjects = true): AccessRules {
  const { types, fields, members, enrolment } = requirements
  if (access.kind === 'enrolling') {
    return {
      field: (typeName, fieldName) =>
        enrolment.has(typeName) || enrolment.has(`${typeName}.${fieldName}`) ? null : ENROL_FIRST,
      object: (typeName) => (enrolment.has(typeName) ? null : ENROL_FIRST),
    }
  }
  const ofType = (name: string) => check(types.get(name), access)
  const membersAt = (name: string): readonly string[] => {
    const all = members.get(name) ?? []
    const readable = checksObjects ? all.filter((member) => !ofType(member)) : []
    return readable.length > 0 ? readable : all
  }
  return {
    field: (typeName, fieldName, fieldType) =>
      first(
        [typeName, ...membersAt(typeName)],
        (owner) => ofType(owner) ?? check(fields.get(`${owner}.${fieldName}`), access),
      ) ?? ofType(fieldType),
    object: (typeName) => first([typeName, ...(members.get(typeName) ?? [])], ofType),
  }
}

const ENROL_FIRST: Denial = { code: ErrorCode.TWO_FACTOR_REQUIRED, scopes: null }

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
  const mayBeGivenScopes = (isKnown || !needsKnown) && meets(requirement.policies, access.policies)
  if (mayBeGivenScopes && (access.scopes === null || meets(requirement.scopes, access.scopes))) return null
  if (!isKnown) return { code: ErrorCode.UNAUTHENTICATED, scopes: null }
  return { code: ErrorCode.FORBIDDEN, scopes: mayBeGivenScopes ? nameScopes(requirement.scopes) : null }
}

/** Alternatives of scopes in words: "a, or b and c". */
export function nameScopes(alternatives: readonly string[][]): string {
  return alternatives.map((all) => all.join(' and ')).join(', or ')
}

/** Whether one of the alternatives is held in full. No alternative asks nothing. */
function meets(alternatives: readonly string[][], held: ReadonlySet<string>): boolean {
  return alternatives.length === 0 || alternatives.some((all) => all.every((name) => held.has(name)))
}
