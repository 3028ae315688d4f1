import { sql, system, transaction } from '@atrium/kit/database'
import { toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { type LabsSimulator, startLabsSimulator } from '@atrium/simulators'
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'

// What the tests of the link to Buildly Labs share: a simulated Labs with two people, and accounts beside it.

export const PASSWORD = 'labs password'
export const PICTURE = 'https://labs.buildly.io/pictures/dora.png'

export let labs: LabsSimulator
export let accounts: Accounts

/** For the top of a test file. Before each test nobody is linked. */
export function useLabs(): void {
  beforeAll(async () => {
    labs = await startLabsSimulator()
    accounts = await startAccounts({
      labs: { url: labs.url, version: 'v1', hosts: [] },
      trustedHosts: [new URL(labs.url).host],
    })
  })
  afterAll(async () => {
    await accounts?.dispose()
    await labs?.dispose()
  })
  beforeEach(async () => {
    labs.faults.clear()
    labs.state.people.clear()
    labs.state.products.clear()
    labs.addPerson({
      username: 'dora',
      password: PASSWORD,
      email: 'Dora@Labs.test',
      firstName: 'Dora',
      avatarUrl: PICTURE,
    })
    labs.addPerson({ username: 'dirk', password: PASSWORD })
    await asOwner('delete from accounts.labs_accounts')
    await asOwner('delete from accounts.sign_in_throttles')
  })
}

export const asOwner = (text: string, params: unknown[] = []) =>
  transaction(accounts.database, system('signin'), (em) => sql<Record<string, unknown>>(em, text, params))

export interface Account {
  id: string
  labsUsername: string
  isActive: boolean
  syncState: string
  lastSync: string | null
  problem: string | null
  projects: { nodes: { role: string; project: { id: string; name: string; url: string } }[] }
}
export interface Errors {
  userErrors: { code: string; field: string[] | null; message: string }[]
}

const ACCOUNT = `id labsUserId labsUsername labsEmail labsName labsAvatarUrl buildlyProfileLinked isActive problem lastSync syncState
  syncProgress usage { activeDays tasksCompleted builds deployments }
  projects { nodes { role project { id name url } } }`

export async function run<T>(
  viewer: Viewer,
  field: string,
  input: object | null,
  selection: string,
  type = '',
): Promise<T> {
  const query = input
    ? `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${selection} userErrors { code field message } } }`
    : `mutation { result: ${field} { ${selection} userErrors { code field message } } }`
  const { data, errors } = await accounts.ask<{ result: T }>(viewer, query, input ? { variables: { input } } : {})
  expect(errors).toBeUndefined()
  return data.result
}

export const link = (viewer: Viewer, input: object) =>
  run<{ account: Account | null } & Errors>(
    viewer,
    'labsAccountLink',
    input,
    `account { ${ACCOUNT} }`,
    'LabsAccountLinkInput',
  )
export const unlink = (viewer: Viewer) =>
  run<{ unlinked: boolean | null } & Errors>(viewer, 'labsAccountUnlink', null, 'unlinked')
export const sync = (viewer: Viewer) =>
  run<{ account: Account | null } & Errors>(viewer, 'labsAccountSync', null, `account { ${ACCOUNT} }`)
export const codesOf = ({ userErrors }: Errors) => userErrors.map(({ code, field }) => [code, field])

export async function accountOf(viewer: Viewer, of: { id: string } = { id: viewer.userId }): Promise<Account | null> {
  const query = `query ($id: ID!) { user(id: $id) { labsAccount { ${ACCOUNT} } } }`
  const { data, errors } = await accounts.ask<{ user: { labsAccount: Account | null } | null }>(viewer, query, {
    variables: { id: toGlobalId('User', of.id) },
  })
  expect(errors).toBeUndefined()
  return data.user?.labsAccount ?? null
}

/** The account once it is not being read any more. */
export const settled = (viewer: Viewer) =>
  vi.waitUntil(
    async () => {
      const account = await accountOf(viewer)
      return account?.syncState === 'IDLE' ? account : null
    },
    { timeout: 20_000 },
  )

export const byPassword = { login: 'dora', password: PASSWORD }
export const shop = (members: Record<string, string> = { dora: 'Developer' }, organization = 'Somebody else') =>
  labs.addProduct({ name: 'Shop', url: 'https://labs.buildly.io/projects/shop/', organization, members })
