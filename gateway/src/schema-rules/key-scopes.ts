import type { ApiKeyScope } from '@atrium/kit/viewer'

/** What an API key needs to read a type: a scope, nothing more than being a key, or what no key has. */
export type KeyRule = ApiKeyScope | 'ANY_KEY' | 'NO_KEY'

const TYPES: Readonly<Record<KeyRule, readonly string[]>> = {
  // What leads to the rest, and a company's own name and facts. Its people, money and projects have scopes of their own.
  ANY_KEY: ['Query', 'Subscription', 'Node', 'PageInfo', 'Company', 'RateLimit'],
  'projects:read': ['Project', 'ProjectDeveloperAssignment', 'Repository', 'RepositoryStats', 'Deployment'],
  'activities:read': ['Activity', 'ActivityActor', 'ActivityEvent'],
  'billing:read': ['Contract', 'ContractLineItem', 'Invoice', 'InvoiceLineItem', 'Money'],
  'integrations:read': ['Connection', 'ConnectionEvent', 'DeliveryCounts', 'IntegrationTemplate', 'SyncRun'],
  'people:read': ['User', 'CompanyMember', 'Developer', 'Agency'],
  // Introspection is no selection like others: see `mayIntrospect`.
  'schema:read': [],
  // Changes; what belongs to persons who sign in; figures of the whole installation; deliveries as a provider sent them.
  NO_KEY: [
    'Mutation',
    'ApiKey',
    'AuditEntry',
    'GatewayLimit',
    'Session',
    'SetupStatus',
    'Platform',
    'Metric',
    'MetricDefinition',
    'WebhookDelivery',
  ],
}

const RULES = new Map(Object.entries(TYPES).flatMap(([rule, names]) => names.map((name) => [name, rule as KeyRule])))

/** What an API key needs to read fields of the type; undefined for one that nobody decided about. */
export function keyRuleOf(typeName: string): KeyRule | undefined {
  // A list is as open as what it lists: how many there are tells too.
  return RULES.get(typeName) ?? RULES.get(typeName.replace(/(Connection|Edge)$/, ''))
}

/** Whether a key with these scopes may read a field of `typeName` that answers `fieldType`. Types nobody decided about are closed. */
export function mayKeyRead(scopes: ReadonlySet<string>, typeName: string, fieldType: string): boolean {
  const holds = (rule: KeyRule) => rule === 'ANY_KEY' || scopes.has(rule)
  const owner = keyRuleOf(typeName)
  if (!owner || !holds(owner)) return false
  const answer = keyRuleOf(fieldType)
  // Scalars and enums have no rule; an object without one is empty, as its own fields are closed.
  return answer === undefined || holds(answer)
}
