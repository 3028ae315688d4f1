import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import type { Viewer } from '@atrium/kit/viewer'
import { expect } from 'vitest'
import { type Accounts, startAccounts } from './accounts.ts'
import { people } from './plan.ts'

export interface Account {
  id: string
  name: string
  email: string
  role: string
  status: string
  administration: {
    statusReason: string | null
    suspendedUntil: string | null
    eraseOn: string | null
    invitedAt: string | null
    invitationEndsAt: string | null
    emailChange: { email: string } | null
  } | null
}
const ACCOUNT = `id name email role status
  administration { statusReason suspendedUntil eraseOn invitedAt invitationEndsAt emailChange { email } }`

/** Accounts with an administrator, and what administrators do there. */
export async function startAdministration() {
  const accounts: Accounts = await startAccounts()
  const admin = await accounts.viewerOf(people.admin)
  let count = 0
  return {
    accounts,
    admin,
    /** One mutation of an account. */
    async change(who: Viewer, name: string, input: object) {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
      const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { user { ${ACCOUNT} } userErrors { code field message } } }`
      const { data, errors } = await accounts.ask<{
        result: { user: Account | null; userErrors: { code: string; field: string[] | null; message: string }[] }
      }>(who, query, { variables: { input } })
      expect(errors).toBeUndefined()
      return { ...data.result, code: data.result.userErrors[0]?.code ?? null }
    },
    /** Somebody new, with an account of their own. */
    async person(role = 'CLIENT', name = `Somebody ${(count += 1)}`) {
      const made = { id: newId(), email: `${name.toLowerCase().replaceAll(' ', '.')}.${count}@demo.test`, name }
      await transaction(accounts.database, system('seed'), (em) =>
        sql(em, 'insert into accounts.users (id, email, name, role) values (?, ?, ?, ?)', [
          made.id,
          made.email,
          made.name,
          role,
        ]),
      )
      return { ...made, globalId: toGlobalId('User', made.id) }
    },
    /** What the audit log has of somebody (a global id), the newest first. */
    async lastEntries(subjectId: string) {
      const { data } = await accounts.ask<{
        auditEntries: { nodes: { action: string; actorName: string; details: Record<string, unknown> }[] }
      }>(
        admin,
        'query ($where: AuditEntryWhereInput) { auditEntries(first: 20, where: $where) { nodes { action actorName details } } }',
        { variables: { where: { subjectId } } },
      )
      return data.auditEntries.nodes
    },
  }
}
export type Administration = Awaited<ReturnType<typeof startAdministration>>
