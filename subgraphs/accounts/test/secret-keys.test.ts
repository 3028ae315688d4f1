import { rotateKeys } from '@atrium/kit/data-keys'
import { sql, system, transaction } from '@atrium/kit/database'
import { newId } from '@atrium/kit/ids'
import { encryptSecret, type SecretPlace } from '@atrium/kit/secrets'
import { generate, generateSecret } from 'otplib'
import { expect, test } from 'vitest'
import { readToken } from '../src/labs/labs-token.ts'
import { filePlace } from '../src/privacy/privacy.job.ts'
import { SECRET_COLUMNS } from '../src/secret-columns.ts'
import { spendTotp } from '../src/two-factor/totp.ts'
import { people } from './plan.ts'
import { accounts, database, usePrivacy } from './privacy-rig.ts'

usePrivacy()

const AGENCY = 'agency'
/** As it was encrypted before there were keys of tenants. */
const old = (value: string, place: SecretPlace) => encryptSecret(value, place, accounts.runtime.keys.keyring)

test('secrets of people are encrypted with the agency’s key: those from before as well, which are read until then', async () => {
  const { id: userId } = people.developerA
  const [secret, account, request] = [generateSecret(), newId(), newId()]
  await database.query('insert into accounts.totp_secrets (user_id, secret, confirmed_at) values ($1, $2, now())', [
    userId,
    old(secret, { tenant: AGENCY, table: 'totp_secrets', row: userId, column: 'secret' }),
  ])
  await database.query(
    `insert into accounts.labs_accounts (id, user_id, labs_user_id, labs_name, buildly_profile_linked) values ($1, $2, 'l', 'l', true)`,
    [account, userId],
  )
  await database.query('insert into accounts.labs_tokens (account_id, ciphertext) values ($1, $2)', [
    account,
    old('{"access":"labs","refresh":null}', {
      tenant: AGENCY,
      table: 'labs_tokens',
      row: account,
      column: 'ciphertext',
    }),
  ])
  await database.query(
    `insert into accounts.privacy_requests (id, kind, user_id, state, private_key) values ($1, 'EXPORT', $2, 'RUNNING', $3)`,
    [
      request,
      userId,
      old('private', { tenant: AGENCY, table: 'privacy_requests', row: request, column: 'private_key' }),
    ],
  )
  await database.query(
    'insert into accounts.privacy_files (request_id, position, user_id, ciphertext) values ($1, 3, $2, $3)',
    [request, userId, old('piece', filePlace(request, 3))],
  )

  const readAll = async () => {
    const code = await generate({ secret })
    await database.query('update accounts.totp_secrets set last_step = 0')
    const isRight = await transaction(accounts.database, system('signin'), (em) =>
      spendTotp(em, userId, code, accounts.vault),
    )
    expect(isRight).toBe(true)
    const token = await transaction(accounts.database, system('job'), (em) => readToken(em, account, accounts.vault))
    expect(token).toEqual({ access: 'labs', refresh: null })
    const { rows } = await database.query<{ key: string; file: string }>(
      `select private_key as key, ciphertext as file from accounts.privacy_requests r
       join accounts.privacy_files f on f.request_id = r.id where r.id = $1`,
      [request],
    )
    const place = { tenant: AGENCY, table: 'privacy_requests', row: request, column: 'private_key' }
    expect(await accounts.vault.open(rows[0]!.key, place)).toBe('private')
    expect(await accounts.vault.open(rows[0]!.file, filePlace(request, 3))).toBe('piece')
  }
  const versions = async () => {
    const texts = SECRET_COLUMNS.map(({ table, column }) => `select ${column} as text from accounts.${table}`)
    const { rows } = await database.query<{ version: string }>(
      `select left(text, 2) as version from (${texts.join(' union all ')}) kept where text is not null`,
    )
    return rows.map(({ version }) => version)
  }

  await readAll()
  const deps = {
    database: accounts.database,
    vault: accounts.vault,
    columns: SECRET_COLUMNS,
    log: accounts.runtime.log,
  }
  await rotateKeys(deps)
  expect(await accounts.vault.status(SECRET_COLUMNS)).toMatchObject({ tenants: 1, secrets: 4, secretsToEncrypt: 0 })
  expect(await versions()).toEqual(['v2', 'v2', 'v2', 'v2'])
  await readAll()

  await transaction(accounts.database, system('keys'), (em) =>
    sql(em, 'update accounts.data_keys set retired_at = now() returning id'),
  )
  await rotateKeys(deps)
  expect(await accounts.vault.status(SECRET_COLUMNS)).toMatchObject({
    dataKeys: 2,
    retiredKeys: 1,
    secretsToEncrypt: 0,
  })
  await readAll()
})

test('no person reads a key, or is told anything of keys but an administrator', async () => {
  const query = '{ accountsSecretKeys { masterKey secrets secretsToEncrypt } }'
  for (const [name, person] of Object.entries(people)) {
    const viewer = await accounts.viewerOf(person)
    expect(await transaction(accounts.database, viewer, (em) => sql(em, 'select * from accounts.data_keys'))).toEqual(
      [],
    )
    const { data, errors } = await accounts.ask<{ accountsSecretKeys: object | null }>(viewer, query)
    if (viewer.role === 'ADMIN') expect(data.accountsSecretKeys, name).toMatchObject({ masterKey: 'k1' })
    else expect([name, data.accountsSecretKeys, errors?.[0]?.extensions?.['code']]).toEqual([name, null, 'FORBIDDEN'])
  }
})
