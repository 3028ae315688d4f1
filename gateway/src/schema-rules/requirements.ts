import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql'
import { readTagged } from '../public-schema/read-tagged.ts'

/** `@tag(name: "enrolment")`: what is open to who has to set up a second step before anything else. */
const ENROLMENT = 'enrolment'

/** What `@authenticated`, `@requiresScopes` and `@policy` ask of a viewer. All parts must hold. */
export interface Requirement {
  authenticated: boolean
  /** Alternatives (OR) of sets that must all be held (AND); empty asks nothing. */
  scopes: string[][]
  policies: string[][]
}

/**
 * The requirements of a supergraph: by type name, and by `Type.field`. Composition writes on an interface what its types ask together;
 * it is left out, as it says nothing of a single object. What an interface asks beyond that stays.
 */
export interface Requirements {
  types: ReadonlyMap<string, Requirement>
  fields: ReadonlyMap<string, Requirement>
  /** Object types that implement an interface or belong to a union. */
  members: ReadonlyMap<string, readonly string[]>
  /** Types, and `Type.field`, that are open to who has to set up a second step before anything else. */
  enrolment: ReadonlySet<string>
}

/** Reads the requirements out of a supergraph's SDL. */
export function readRequirements(supergraph: DocumentNode): Requirements {
  const types = new Map<string, Requirement>()
  const fields = new Map<string, Requirement>()
  const members = new Map<string, string[]>()
  const addMember = (abstract: string, object: string) =>
    members.set(abstract, [...(members.get(abstract) ?? []), object])

  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue
    const typeName = definition.name.value
    const own = readRequirement(definition.directives as readonly ConstDirectiveNode[] | undefined)
    if (own) types.set(typeName, own)
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) addMember(typeName, member.name.value)
    }
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const field of definition.fields ?? []) {
      const requirement = readRequirement(field.directives)
      if (requirement) fields.set(`${typeName}.${field.name.value}`, requirement)
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const implemented of definition.interfaces ?? []) addMember(implemented.name.value, typeName)
    }
  }
  for (const [name, objects] of members) {
    if (
      isTogether(
        types.get(name),
        objects.flatMap((object) => types.get(object) ?? []),
      )
    )
      types.delete(name)
    for (const [coordinate, requirement] of fields) {
      const [owner, field] = coordinate.split('.')
      if (owner !== name) continue
      if (
        isTogether(
          requirement,
          objects.flatMap((object) => fields.get(`${object}.${field}`) ?? []),
        )
      )
        fields.delete(coordinate)
    }
  }
  return { types, fields, members, enrolment: readTagged(supergraph, ENROLMENT) }
}

/** Whether the requirement is that of all the others. */
function isTogether(requirement: Requirement | undefined, others: readonly Requirement[]): boolean {
  if (!requirement) return false
  const isSame = (part: 'scopes' | 'policies') =>
    canonical(requirement[part]) === canonical(others.reduce<string[][]>((all, other) => both(all, other[part]), []))
  return (
    requirement.authenticated === others.some(({ authenticated }) => authenticated) &&
    isSame('scopes') &&
    isSame('policies')
  )
}

/** The alternatives of what asks for one of each. */
function both(one: string[][], other: string[][]): string[][] {
  if (one.length === 0 || other.length === 0) return [...one, ...other]
  return shortest(one.flatMap((left) => other.map((right) => [...new Set([...left, ...right])])))
}

/** Without alternatives that ask for all of another, and more. */
function shortest(alternatives: string[][]): string[][] {
  return alternatives.filter((all, index) =>
    alternatives.every((other, at) => {
      const isWithin = at !== index && other.every((name) => all.includes(name))
      return !isWithin || (other.length === all.length && at > index)
    }),
  )
}

function canonical(alternatives: string[][]): string {
  return shortest(alternatives)
    .map((all) => all.toSorted().join(' '))
    .toSorted()
    .join('|')
}

/** What the directives of a type or field ask, or null. */
export function readRequirement(directives: readonly ConstDirectiveNode[] | undefined): Requirement | null {
  const requirement: Requirement = { authenticated: false, scopes: [], policies: [] }
  let found = false
  for (const directive of directives ?? []) {
    const name = directive.name.value
    if (name === 'authenticated') requirement.authenticated = true
    else if (name === 'requiresScopes') requirement.scopes = alternatives(directive, 'scopes')
    else if (name === 'policy') requirement.policies = alternatives(directive, 'policies')
    else continue
    found = true
  }
  return found ? requirement : null
}

function alternatives(directive: ConstDirectiveNode, argument: string): string[][] {
  const value: ConstValueNode | undefined = directive.arguments?.find(({ name }) => name.value === argument)?.value
  const lists = value ? (valueFromASTUntyped(value) as (string | string[])[]) : []
  // An empty list of alternatives can be met by nobody: an empty set would be met by everybody.
  if (lists.length === 0) throw new Error(`@${directive.name.value} names no ${argument}. Name at least one.`)
  return lists.map((list) => (Array.isArray(list) ? list : [list]))
}
