import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import type { Ids } from './tenants.ts'

/** One query that reads all scalar fields below one root field, and below one of its object fields. */
export interface GeneratedQuery {
  /** `Query.projects` or `Query.projects.nodes.company`. */
  name: string
  query: string
  /** The type whose ids the query's `$id` takes, when it takes one; `*` where `$ids` takes those of any type. */
  idOf: string | null
}

// As many as `nodes` takes.
const AT_A_TIME = 100

/** Root fields that are asked for by something else than the id of their own type. */
const ARGUMENTS: Record<string, { call: string; variable: string; idOf: string | null }> = {
  // What it gives of one type, of the ids of that type: `nodes` is asked the same of the ids of every other.
  node: { call: 'node(id: $id)', variable: '$id: ID!', idOf: null },
  nodes: { call: 'nodes(ids: $ids)', variable: '$ids: [ID!]!', idOf: '*' },
  alertRulePreview: {
    call: 'alertRulePreview(draft: { metric: "api.requests", comparison: AT_LEAST, threshold: 1, windowMinutes: 5 })',
    variable: '',
    idOf: null,
  },
  broadcastAudience: { call: 'broadcastAudience(audience: {})', variable: '', idOf: null },
  connectLinkPreview: { call: 'connectLinkPreview(token: "unknown")', variable: '', idOf: null },
  dataExportPiece: { call: 'dataExportPiece(id: "unknown", position: 0)', variable: '', idOf: null },
  emailDraftPreview: { call: 'emailDraftPreview(draft: { subject: "S", body: "B" })', variable: '', idOf: null },
  accountSetupPreview: { call: 'accountSetupPreview(token: "unknown")', variable: '', idOf: null },
  emailChangePreview: { call: 'emailChangePreview(token: "unknown")', variable: '', idOf: null },
  ecosystemMetricTotals: { call: 'ecosystemMetricTotals(names: ["up"])', variable: '', idOf: null },
  invitationPreview: { call: 'invitationPreview(token: "unknown")', variable: '', idOf: null },
  emailSubscription: { call: 'emailSubscription(token: "unknown")', variable: '', idOf: null },
  invitations: { call: 'invitations(first: 100, where: { companyId: $id })', variable: '$id: ID!', idOf: 'Company' },
}

/**
 * Queries that together read every field that an id or a list can lead to, two objects deep. They come from the
 * schema, so a field that is added tomorrow is in them.
 */
export function generateQueries(schema: GraphQLSchema): GeneratedQuery[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => queriesOf(schema, field))
}

/** The variables to send a query with: together they name every row that it can be asked for. */
export function variablesOf({ idOf }: GeneratedQuery, ids: Ids): Record<string, unknown>[] {
  if (idOf === null) return [{}]
  if (idOf !== '*') return (ids[idOf] ?? []).map(({ id }) => ({ id }))
  const all = Object.values(ids).flatMap((rows) => rows.map(({ id }) => id))
  const pages = Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, page) => page * AT_A_TIME)
  return pages.map((start) => ({ ids: all.slice(start, start + AT_A_TIME) }))
}

function queriesOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): GeneratedQuery[] {
  const type = getNamedType(field.type)
  const { call, variable, idOf } = rootCall(field)
  const wrap = (selection: string) => `query${variable ? `(${variable})` : ''} { ${call}${selection} }`
  const make = (name: string, selection: string): GeneratedQuery => ({
    name: `Query.${name}`,
    query: wrap(selection),
    idOf,
  })
  if (isInterfaceType(type)) {
    const possible = schema.getPossibleTypes(type)
    const together = idOf === '*' ? groupAlike(possible) : possible.map((one) => [one])
    return together.map((types) => {
      const fragments = types.map((one) => `... on ${one.name} { ${scalars(one)} }`)
      const name = `${field.name}:${types.map((one) => one.name).join('+')}`
      return { ...make(name, ` { __typename ${fragments.join(' ')} }`), idOf: idOf ?? types[0]!.name }
    })
  }
  if (!isObjectType(type)) return [make(field.name, '')]
  const node = nodeOf(type)
  const list = node !== type
  const inside = (selection: string) => (list ? ` { totalCount nodes { ${selection} } }` : ` { ${selection} }`)
  return [
    make(field.name, inside(scalars(node))),
    ...objectFields(node).map((child) =>
      make(
        `${field.name}.${child.name}`,
        inside(`id ${select(child)}`.replace(/^id /, hasField(node, 'id') ? 'id ' : '')),
      ),
    ),
  ]
}

/** Groups of types whose scalar fields can be asked for side by side: those of the same name have the same type. */
function groupAlike(types: readonly GraphQLObjectType[]): GraphQLObjectType[][] {
  const groups: { types: GraphQLObjectType[]; fields: Map<string, string> }[] = []
  for (const type of types) {
    const fields = scalarFields(type).map((field) => [field.name, String(field.type)] as const)
    let group = groups.find((one) => fields.every(([name, of]) => (one.fields.get(name) ?? of) === of))
    if (!group) groups.push((group = { types: [], fields: new Map() }))
    group.types.push(type)
    for (const [name, of] of fields) group.fields.set(name, of)
  }
  return groups.map((group) => group.types)
}

function rootCall(field: GraphQLField<unknown, unknown>): { call: string; variable: string; idOf: string | null } {
  const known = ARGUMENTS[field.name]
  if (known) return known
  if (field.args.some((arg) => arg.name === 'first'))
    return { call: `${field.name}(first: 100)`, variable: '', idOf: null }
  const required = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
  if (required.length === 0) return { call: field.name, variable: '', idOf: null }
  if (required.length === 1 && required[0]!.name === 'id') {
    return { call: `${field.name}(id: $id)`, variable: '$id: ID!', idOf: getNamedType(field.type).name }
  }
  if (required.length === 1 && required[0]!.name === 'key')
    return { call: `${field.name}(key: "github")`, variable: '', idOf: null }
  throw new Error(`Say in ARGUMENTS of operations.ts how Query.${field.name} is asked.`)
}

/** The type that a connection lists, or the type itself. */
function nodeOf(type: GraphQLObjectType): GraphQLObjectType {
  const nodes = type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined
  const node = nodes && getNamedType(nodes.type)
  return node && isObjectType(node) ? node : type
}

function hasField(type: GraphQLObjectType, name: string): boolean {
  return name in type.getFields()
}

function needsArguments(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
}

function scalarFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) =>
      !needsArguments(field) && (isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type))),
  )
}

/** All fields of a type that need no selection of their own. */
export function scalars(type: GraphQLObjectType): string {
  return (
    scalarFields(type)
      .map(({ name }) => name)
      .join(' ') || '__typename'
  )
}

function objectFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) => isObjectType(getNamedType(field.type)) && !needsArguments(field),
  )
}

/** Everything below a type: its scalars, and its object fields with theirs. */
export function selectAll(type: GraphQLObjectType): string {
  return [scalars(type), ...objectFields(type).map(select)].join(' ')
}

/** An object field with all its scalars, and the scalars of the objects inside it. */
function select(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type) as GraphQLObjectType
  const node = nodeOf(type)
  const inner = objectFields(node)
    .filter((child) => nodeOf(getNamedType(child.type) as GraphQLObjectType) === getNamedType(child.type))
    .map((child) => `${child.name} { ${scalars(getNamedType(child.type) as GraphQLObjectType)} }`)
    .join(' ')
  const body = `${scalars(node)} ${inner}`
  return node === type ? `${field.name} { ${body} }` : `${field.name}(first: 5) { totalCount nodes { ${body} } }`
}
