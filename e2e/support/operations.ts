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

/** One query that reads all scalar fields below one root field, and below one of its object fields. */
export interface GeneratedQuery {
  /** `Query.projects` or `Query.projects.nodes.company`. */
  name: string
  query: string
  /** The type whose ids the query's `$id` takes, when it takes one. */
  idOf: string | null
}

/** Root fields that are asked for by something else than the id of their own type. */
const ARGUMENTS: Record<string, { call: string; variable: string; idOf: string | null }> = {
  node: { call: 'node(id: $id)', variable: '$id: ID!', idOf: '*' },
  nodes: { call: 'nodes(ids: [$id])', variable: '$id: ID!', idOf: '*' },
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
    return schema
      .getPossibleTypes(type)
      .map((possible) =>
        make(`${field.name}:${possible.name}`, ` { __typename ... on ${possible.name} { ${scalars(possible)} } }`),
      )
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

/** All fields of a type that need no selection of their own. */
export function scalars(type: GraphQLObjectType): string {
  const names = Object.values(type.getFields())
    .filter(
      (field) =>
        !needsArguments(field) && (isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type))),
    )
    .map((field) => field.name)
  return names.length > 0 ? names.join(' ') : '__typename'
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
