import type { SecretColumn } from '@atrium/kit/data-keys'

/** People are of no one company. */
const AGENCY = `'agency'`

/** All that this subgraph keeps encrypted. What each is bound to is said again where it is written. */
export const SECRET_COLUMNS: readonly SecretColumn[] = [
  {
    table: 'totp_secrets',
    column: 'secret',
    place: { tenant: AGENCY, row: 't.user_id::text', column: `'secret'` },
  },
  {
    table: 'labs_tokens',
    column: 'ciphertext',
    place: { tenant: AGENCY, row: 't.account_id::text', column: `'ciphertext'` },
  },
  {
    table: 'privacy_requests',
    column: 'private_key',
    place: { tenant: AGENCY, row: 't.id::text', column: `'private_key'` },
  },
  {
    table: 'privacy_files',
    column: 'ciphertext',
    place: { tenant: AGENCY, row: `t.request_id || '/' || t.position`, column: `'ciphertext'` },
  },
]
