interface Scope {
  value: string
  label: string
  /** What it lets a program read. */
  about: string
  /** A query that a key with this scope may send. */
  example: string
}

/** What a key can be given, as people read it. The first that a key has makes its example. */
export const scopes: readonly Scope[] = [
  {
    value: 'projects:read',
    label: 'Projects',
    about: 'Projects with their repositories, deployments and who works on them.',
    example: '{ projects(first: 5) { nodes { name status } } }',
  },
  {
    value: 'activities:read',
    label: 'Activity',
    about: 'The feed, as a list and live.',
    example: '{ activities(first: 5) { nodes { summary occurredAt } } }',
  },
  {
    value: 'billing:read',
    label: 'Billing',
    about: 'Contracts and invoices with their amounts.',
    example: '{ invoices(first: 5) { nodes { number status total { amount currencyCode } } } }',
  },
  {
    value: 'integrations:read',
    label: 'Integrations',
    about: 'Connections with their status and syncs. Never their secrets.',
    example: '{ connections(first: 5) { nodes { name status } } }',
  },
  {
    value: 'people:read',
    label: 'People',
    about: 'Members and developers with their names and roles.',
    example: '{ companies(first: 5) { nodes { name members(first: 5) { nodes { role user { name } } } } } }',
  },
  {
    value: 'schema:read',
    label: 'Schema',
    about: 'What the API has to offer, for tools that generate code.',
    example: '{ __schema { queryType { fields { name description } } } }',
  },
]

export const scopeLabel = (value: string): string => scopes.find((scope) => scope.value === value)?.label ?? value

/** A command that asks this installation for something that a key with these scopes may read. */
export const curlExample = (secret: string, granted: readonly string[]): string => {
  const query = scopes.find(({ value }) => granted.includes(value))?.example ?? '{ __typename }'
  return [
    `curl ${window.location.origin}/graphql \\`,
    `  -H 'authorization: Bearer ${secret}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n')
}
