import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache'

/** Values without an identity of their own: they are kept inside the thing that has them. */
const embedded = [
  'ActivityActor',
  'ActivityEvent',
  'ApprovalStep',
  'ConnectionTestResult',
  'DeliveryCounts',
  'FieldUsage',
  'GatewayLimit',
  'Metric',
  'MetricDefinition',
  'Money',
  'NotificationSummary',
  'OperationUsage',
  'RateLimit',
  'RepositoryStats',
  'SetupStatus',
  'Usage',
  'UsagePoint',
]

const keys: KeyingConfig = Object.fromEntries(embedded.map((type) => [type, () => null]))

export const createCache = () =>
  cacheExchange({
    keys,
    updates: {
      Mutation: {
        connectionCreate: (_result, _args, cache) => {
          cache.invalidate('Query', 'connections')
          cache.invalidate('Query', 'integrationTemplates')
        },
        integrationTemplateCreate: (_result, _args, cache) => cache.invalidate('Query', 'integrationTemplates'),
        integrationTemplateDelete: (_result, _args, cache) => cache.invalidate('Query', 'integrationTemplates'),
        connectionDelete: (result, _args, cache) => {
          const payload = result.connectionDelete
          if (
            payload &&
            typeof payload === 'object' &&
            'connectionId' in payload &&
            typeof payload.connectionId === 'string'
          )
            cache.invalidate({ __typename: 'Connection', id: payload.connectionId })
          cache.invalidate('Query', 'connections')
          cache.invalidate('Query', 'integrationTemplates')
        },
      },
    },
  })
