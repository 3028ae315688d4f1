import type { SecretColumn } from '@atrium/kit/data-keys'

const COMPANY = `coalesce(t.company_id::text, 'agency')`

/** All that this subgraph keeps encrypted. What each is bound to is said again where it is written. */
export const SECRET_COLUMNS: readonly SecretColumn[] = [
  {
    table: 'connection_secrets',
    column: 'ciphertext',
    place: { tenant: COMPANY, row: 't.connection_id::text', column: 't.name' },
  },
  {
    table: 'webhook_endpoint_secrets',
    column: 'ciphertext',
    place: { tenant: COMPANY, row: 't.id::text', column: `'ciphertext'` },
  },
  {
    table: 'alert_rules',
    column: 'webhook_url',
    place: { tenant: `'agency'`, row: 't.id::text', column: `'webhook_url'` },
  },
]
