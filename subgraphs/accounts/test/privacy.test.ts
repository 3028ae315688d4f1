import { appendAudit, findBreak, AUDIT_ENTRY_COLUMNS, type AuditEntryData } from '@atrium/kit/audit'
import { sql, system, transaction } from '@atrium/kit/database'
import { newId, toGlobalId } from '@atrium/kit/ids'
import { ERASED_NAME } from '@atrium/kit/privacy'
import type { Viewer } from '@atrium/kit/viewer'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { personalData } from '../src/privacy/personal-data/index.ts'
import { endExports, eraseDue, takeFurther } from '../src/privacy/privacy.job.ts'
import { subjectOf } from '../src/privacy/subject.ts'
import { type Accounts, asSignIn, signIn, startAccounts } from './accounts.ts'
import { companies, developers, PASSWORD, people } from './plan.ts'

// What is left of somebody who is erased, and what a person is given of itself. The other subgraphs are in e2e/privacy.test.ts.

const DAY = 86_400_000

let accounts: Accounts
let database: pg.Client
beforeAll(async () => {
  accounts = await startAccounts()
  database = await pgClient()
})
afterAll(async () => {
  await database?.end()
  await accounts?.dispose()
})

/** Past row level security: what was put where. */
async function pgClient(): Promise<pg.Client> {
  const url = Object.assign(new URL(inject('postgres').superuserUrl), {
    pathname: new URL(accounts.urls.appUrl).pathname,
  })
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return client
}

const work = () => ({
  database: accounts.database,
  jobs: accounts.runtime.jobs,
  keyring: accounts.runtime.keys.keyring,
  log: accounts.runtime.log,
})
const erase = (now: Date) => eraseDue(work(), now)

interface Outcome {
  request?: { id: string; state: string; dueAt: string | null; problem: string | null } | null
  userErrors: { code: string; message: string; field: string[] | null }[]
}

async function change(viewer: Viewer, name: string, type?: string, input?: object): Promise<Outcome> {
  const [given, passed] = type ? [`($input: ${type}!)`, '(input: $input)'] : ['', '']
  const what =
    name === 'userErase' || name.startsWith('userDe') || name === 'userReinstate'
      ? ''
      : 'request { id state dueAt problem }'
  const { data, errors } = await accounts.ask<Record<string, Outcome>>(
    viewer,
    `mutation ${given} { ${name}${passed} { ${what} userErrors { code message field } } }`,
    { variables: { input } },
  )
  expect(errors).toBeUndefined()
  return data[name]!
}
const codesOf = ({ userErrors }: Outcome) => userErrors.map(({ code }) => code)
const requestErasure = (viewer: Viewer, password = PASSWORD) =>
  change(viewer, 'accountErasureRequest', 'AccountErasureRequestInput', { password })
const requestExport = (viewer: Viewer, password: string | null = PASSWORD) =>
  change(viewer, 'dataExportRequest', 'DataExportRequestInput', { password })
const remove = async (id: string) =>
  change(await accounts.viewerOf(people.admin), 'userDelete', 'UserDeleteInput', { id: toGlobalId('User', id) })

/** Every table of accounts in a text of which a mark stands. */
async function tablesWith(mark: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'accounts' and table_type = 'BASE TABLE'
       and table_name not in ('outbox', 'migrations', 'base_migrations') order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await database.query(`select 1 from accounts."${name}" t where t::text ilike $1 limit 1`, [
      `%${mark}%`,
    ])
    if (rowCount) found.push(name)
  }
  return found
}

/** Rows of every table that holds something of the developer, with a mark in whatever can bear one. */
async function leaveTraces(userId: string, developerId: string, email: string, mark: string): Promise<void> {
  const id = newId
  const assignment = (
    await database.query<{ id: string }>('select id from accounts.developer_assignments where developer_id = $1', [
      developerId,
    ])
  ).rows[0]!.id
  const run = (text: string, ...params: unknown[]) => database.query(text, params)
  await run(
    `update accounts.users set avatar_url = 'https://' || $2, location = $2, status_reason = $2 where id = $1`,
    userId,
    mark,
  )
  await run('update accounts.developers set title = $2, bio = $2, skills = array[$2] where id = $1', developerId, mark)
  await run(
    'update accounts.developer_assignments set reason = $2, removal_reason = $2 where id = $1',
    assignment,
    mark,
  )
  await run(
    `insert into accounts.password_resets (token_hash, user_id, expires_at) values ($2, $1, now())`,
    userId,
    mark,
  )
  await run(
    `insert into accounts.email_changes (token_hash, user_id, email, requested_by_id, expires_at) values ('d', $1, lower($2) || '@new.test', $1, now())`,
    userId,
    mark.replace(' ', '.'),
  )
  await run(`insert into accounts.totp_secrets (user_id, secret) values ($1, $2)`, userId, mark)
  await run(`insert into accounts.recovery_codes (user_id, code_hash) values ($1, $2)`, userId, mark)
  await run(
    `insert into accounts.sign_in_challenges (token_hash, user_id, expires_at) values ($2, $1, now())`,
    userId,
    mark,
  )
  await run(
    `insert into accounts.passkeys (id, user_id, name, credential_id, public_key, counter, is_synced) values ($1, $2, $3, $3, 'k', 0, false)`,
    id(),
    userId,
    mark,
  )
  await run(
    `insert into accounts.passkey_challenges (challenge, user_id, purpose, expires_at) values ($2, $1, 'REGISTER', now())`,
    userId,
    mark,
  )
  await run(
    `insert into accounts.identities (id, user_id, provider, subject, label) values ($1, $2, 'GITHUB', $3, $3)`,
    id(),
    userId,
    mark,
  )
  await run(
    `insert into accounts.impersonations (id, admin_id, admin_name, admin_session_id, user_id, reason, ends_at) values
       ($1, $3, 'Ada Admin', $1, $2, $4, now()), ($5, $2, $4, $5, $3, 'Help', now())`,
    id(),
    userId,
    people.admin.id,
    mark,
    id(),
  )
  await run(
    `insert into accounts.security_events (id, user_id, type, detail) values ($1, $2, 'NEW_DEVICE', $3), ($4, null, 'LOCKED_OUT', 'For ' || $5)`,
    id(),
    userId,
    mark,
    id(),
    email,
  )
  await run(`insert into accounts.notification_settings (user_id, type) values ($1, $2)`, userId, mark)
  await run(`insert into accounts.notification_preferences (user_id) values ($1) on conflict do nothing`, userId)
  await run(
    `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id) values
       ($1, $2, 'X', 1, $4, $4, $1), ($5, $3, 'X', 1, $4 || ' has joined', 'See ' || $4, $5)`,
    id(),
    userId,
    people.manager.id,
    mark,
    id(),
  )
  const mail = id()
  await run(
    `insert into accounts.emails (id, template, category, priority, to_email, to_name, user_id, data, subject, state)
     values ($1, 'notification', 'NOTIFICATION', 3, $2, $3, $4, jsonb_build_object('name', $3::text), $3, 'SENT')`,
    mail,
    email,
    mark,
    userId,
  )
  await run(
    `insert into accounts.email_events (id, email_id, kind, detail, occurred_at) values ($1, $2, 'RETRY', $3, now())`,
    id(),
    mail,
    mark,
  )
  await run(
    `insert into accounts.email_secrets (email_id, data) values ($1, jsonb_build_object('link', $2::text))`,
    mail,
    mark,
  )
  await run(
    `insert into accounts.email_suppressions (id, email, reason, detail) values ($1, $2, 'HARD_BOUNCE', $3)`,
    id(),
    email,
    mark,
  )
  await run(
    `insert into accounts.email_deliveries (id, provider, delivery_key, events) values ($1, 'x', 'y', jsonb_build_array(jsonb_build_object('to', $2::text)))`,
    id(),
    email,
  )
  await run(
    `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id)
     values ($1, 'Welcome ' || $2, $2, true, true, '{}', 1, $3)`,
    id(),
    mark,
    people.admin.id,
  )
  const [resource, training, quiz, version, enrollment] = [id(), id(), id(), id(), id()]
  await run(
    `insert into accounts.training_resources (id, title, kind, url) values ($1, 'Guide', 'LINK', 'https://x.test')`,
    resource,
  )
  await run(
    `insert into accounts.training_assignments (id, company_id, resource_id, is_required) values ($1, $2, $3, true)`,
    training,
    companies.a.id,
    resource,
  )
  await run(
    `insert into accounts.training_enrollments (id, assignment_id, company_id, developer_id, resource_id, is_required, notes, status, completed_at)
     values ($1, $2, $3, $4, $5, true, $6, 'COMPLETED', now())`,
    enrollment,
    training,
    companies.a.id,
    developerId,
    resource,
    mark,
  )
  await run(`insert into accounts.quizzes (id, title) values ($1, 'Quiz')`, quiz)
  await run(
    `insert into accounts.quiz_versions (id, quiz_id, number, questions, question_count, points) values ($1, $2, 1, '[]', 1, 1)`,
    version,
    quiz,
  )
  await run(
    `insert into accounts.quiz_attempts (id, enrollment_id, company_id, developer_id, version_id, number, answers)
     values ($1, $2, $3, $4, $5, 1, jsonb_build_object('a', $6::text))`,
    id(),
    enrollment,
    companies.a.id,
    developerId,
    version,
    mark,
  )
  const [labs, project] = [id(), id()]
  await run(
    `insert into accounts.labs_accounts (id, user_id, labs_user_id, labs_name, buildly_profile_linked) values ($1, $2, $3, $3, true)`,
    labs,
    userId,
    mark,
  )
  await run(`insert into accounts.labs_tokens (account_id, ciphertext) values ($1, $2)`, labs, mark)
  await run(`insert into accounts.labs_projects (id, name, url) values ($1, 'Shop', 'https://labs.test/1')`, project)
  await run(
    `insert into accounts.labs_project_access (id, account_id, user_id, project_id, role) values ($1, $2, $3, $4, $5)`,
    id(),
    labs,
    userId,
    project,
    mark,
  )
  const step = {
    approver: 'STAFF',
    userId,
    status: 'PENDING',
    decidedById: null,
    decidedByName: null,
    decidedAt: null,
    reason: mark,
  }
  const decided = {
    ...step,
    userId: null,
    status: 'APPROVED',
    decidedById: userId,
    decidedByName: mark,
    decidedAt: new Date(),
    reason: null,
  }
  await run(
    `insert into accounts.approvals (id, kind, subject_id, about_user_id, title, note, steps, approver) values
       ($1, 'COMMUNITY', $2, $3, $4 || ' for the community', $4, $5, 'STAFF')`,
    id(),
    developerId,
    userId,
    mark,
    JSON.stringify([step]),
  )
  await run(
    `insert into accounts.approvals (id, kind, subject_id, about_user_id, title, note, steps, approver, approver_user_id) values
       ($1, 'COMMUNITY', $2, $3, 'Dirk for the community', 'Ask ' || $4, $5, 'STAFF', $6)`,
    id(),
    developers.ab.id,
    people.developerAB.id,
    mark,
    JSON.stringify([decided, step]),
    userId,
  )
  await run(
    `insert into accounts.invitations (id, email, role, token_hash, expires_at) values ($1, $2, 'DEVELOPER', repeat('a', 64), now())`,
    id(),
    email,
  )
  await run(
    `insert into accounts.company_members (id, company_id, user_id, role, accepted_at) values ($1, $2, $3, 'VIEWER', now())`,
    id(),
    companies.b.id,
    userId,
  )
  await run('update accounts.companies set labs_account_email = $1 where id = $2', email, companies.a.id)
  await run(
    `insert into accounts.api_keys (id, name, owner_id, hash, last_four, scopes) values ($1, $2, $3, repeat('b', 64), 'abcd', '{people:read}')`,
    id(),
    mark,
    userId,
  )
  await run(
    `insert into accounts.sign_ups (id, email, name, password_hash, token_hash, expires_at) values ($1, $2, $3, 'h', 'c', now())`,
    id(),
    email,
    mark,
  )
  const request = id()
  await run(
    `insert into accounts.privacy_requests (id, kind, user_id, state, reason, private_key) values ($1, 'EXPORT', $2, 'RUNNING', $3, $3)`,
    request,
    userId,
    mark,
  )
  await run(
    `insert into accounts.privacy_pieces (request_id, source, position, sealed) values ($1, 'accounts', 0, $2)`,
    request,
    mark,
  )
  await run(
    `insert into accounts.privacy_files (request_id, position, user_id, ciphertext) values ($1, 0, $2, $3)`,
    request,
    userId,
    mark,
  )
}

describe('erasing', () => {
  test(
    'leaves nothing of a person in any table, and the chains of the audit log whole',
    { timeout: 60_000 },
    async () => {
      const { id, email, name } = people.developerA
      await signIn(accounts, email, PASSWORD, { userAgent: name })
      const viewer = await accounts.viewerOf(people.developerA)
      await leaveTraces(id, developers.a.id, email, name)
      await accounts.ask(viewer, `mutation { profileUpdate(input: { name: "${name}" }) { userErrors { code } } }`)
      // Whoever adds a table to the list puts something into it here.
      const before = await tablesWith('dora')
      const after = new Set([
        'company_developers',
        'company_members',
        'developer_assignments',
        'labs_accounts',
        'notification_preferences',
        'passwords',
      ])
      const listed = personalData.entries.filter(({ erase: what }) => what !== 'nothing').map(({ table }) => table)
      expect(before).toEqual(
        expect.arrayContaining([...new Set(listed)].filter((table) => !after.has(table)).toSorted()),
      )

      await remove(id)
      await erase(new Date(Date.now() + 13 * DAY))
      expect(await tablesWith('dora')).toContain('users')
      await erase(new Date(Date.now() + 15 * DAY))
      expect(await tablesWith('dora')).toEqual([])
      expect(await tablesWith(email)).toEqual([])
      for (const table of [
        'passwords',
        'sessions',
        'company_developers',
        'company_members',
        'labs_accounts',
        'notification_preferences',
      ])
        expect(await idsIn(table, table === 'company_developers' ? developers.a.id : id)).toEqual([])

      const { rows } = await database.query('select name, status, email from accounts.users where id = $1', [id])
      expect(rows).toEqual([{ name: ERASED_NAME, status: 'DELETED', email: `erased-${id}@erased.invalid` }])
      // What is counted stays: a training that was completed is one of the company's.
      expect(
        (
          await database.query(
            'select status, notes from accounts.training_enrollments where developer_id = $1 and completed_at is not null limit 1',
            [developers.a.id],
          )
        ).rows,
      ).toEqual([{ status: 'COMPLETED', notes: null }])
      expect(
        (
          await database.query(
            `select status from accounts.approvals where about_user_id = $1 and title like '% for the community' and status <> 'APPROVED'`,
            [id],
          )
        ).rows,
      ).toEqual([{ status: 'CANCELLED' }])
      expect(await brokenChains()).toEqual([])
    },
  )

  test('is told the other subgraphs without a name, and is done when all have answered', async () => {
    const { id } = people.developerA
    const { rows } = await database.query<{ payload: { requestId: string } }>(
      `select payload from bus.events where type = 'privacy.erasure_started' and payload->>'userId' = $1
       union all select payload from accounts.outbox where type = 'privacy.erasure_started' and payload->>'userId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('dora')
    const { requestId } = rows[0]!.payload
    const state = async () =>
      (
        await database.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [
          requestId,
        ])
      ).rows[0]!.state
    expect(await state()).toBe('RUNNING')
    for (const source of ['projects', 'billing', 'integrations', 'gateway', 'gateway']) await answer(source, requestId)
    await expect.poll(state, { timeout: 10_000 }).toBe('DONE')
  })

  test('done again, and by two at once, it changes nothing', async () => {
    const { id } = people.developerA
    const entries = async () =>
      (await database.query(`select 1 from accounts.audit_log where action = 'user.erased' and subject_id = $1`, [id]))
        .rowCount
    const far = new Date(Date.now() + 20 * DAY)
    await Promise.all([erase(far), erase(far)])
    expect(await entries()).toBe(1)
    await remove(people.viewerA.id)
    await Promise.all([erase(far), erase(far), erase(far)])
    const { rowCount } = await database.query(
      `select 1 from accounts.audit_log where action = 'user.erased' and subject_id = $1`,
      [people.viewerA.id],
    )
    expect(rowCount).toBe(1)
    const back = await change(await accounts.viewerOf(people.admin), 'userReinstate', 'UserReinstateInput', {
      id: toGlobalId('User', id),
    })
    expect(codesOf(back)).toEqual(['NOT_FOUND'])
  })

  test('a person asks for it with the password, keeps its account meanwhile, and can take it back', async () => {
    const viewer = await accounts.viewerOf(people.developerRival)
    expect(codesOf(await requestErasure(viewer, 'wrong'))).toEqual(['PASSWORD_WRONG'])
    const asked = await Promise.all([requestErasure(viewer), requestErasure(viewer)])
    expect(asked.flatMap(codesOf)).toEqual(['ALREADY_OPEN'])
    expect(asked.find(({ request }) => request)?.request).toMatchObject({ state: 'SCHEDULED' })
    expect((await signIn(accounts, people.developerRival.email, PASSWORD)).code).toBeNull()

    expect((await change(viewer, 'accountErasureCancel')).request?.state).toBe('CANCELLED')
    expect(codesOf(await change(viewer, 'accountErasureCancel'))).toEqual(['NOT_FOUND'])
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(people.developerRival.name)

    await requestErasure(viewer)
    await erase(new Date(Date.now() + 13 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(people.developerRival.name)
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.developerRival.id)).toBe(ERASED_NAME)
  })

  test('the last owner of a company and the last administrator are told what to do first', async () => {
    const owner = await requestErasure(await accounts.viewerOf(people.ownerA))
    expect(owner.userErrors).toMatchObject([
      { code: 'LAST_OWNER', message: 'You are the last owner of Alpha. Make somebody else its owner first.' },
    ])
    expect(codesOf(await requestErasure(await accounts.viewerOf(people.admin)))).toEqual(['LAST_ADMINISTRATOR'])
    const admin = await accounts.viewerOf(people.admin)
    const byStaff = await change(admin, 'userErase', 'UserEraseInput', {
      id: toGlobalId('User', people.ownerB.id),
      reason: 'Asked by phone',
    })
    expect(codesOf(byStaff)).toEqual(['LAST_OWNER'])
  })

  test('who becomes the last owner in the days of grace is not erased, and is told why', async () => {
    await database.query(
      `insert into accounts.company_members (id, company_id, user_id, role, accepted_at) values ($1, $2, $3, 'OWNER', now())`,
      [newId(), companies.b.id, people.suspended.id],
    )
    await database.query(`update accounts.users set status = 'ACTIVE' where id = $1`, [people.suspended.id])
    const viewer = await accounts.viewerOf(people.ownerB)
    expect(codesOf(await requestErasure(viewer))).toEqual([])
    await database.query(`update accounts.users set status = 'SUSPENDED' where id = $1`, [people.suspended.id])
    await erase(new Date(Date.now() + 15 * DAY))
    expect(await nameOf(people.ownerB.id)).toBe(people.ownerB.name)
    const { data } = await accounts.ask<{ privacyRequests: { problem: string }[] }>(
      viewer,
      '{ privacyRequests { problem } }',
    )
    expect(data.privacyRequests[0]!.problem).toContain('is the last owner of Beta')
    await change(viewer, 'accountErasureCancel')
  })

  test('an administrator has somebody erased at once, with a reason', async () => {
    const admin = await accounts.viewerOf(people.admin)
    const input = { id: toGlobalId('User', people.agencyAdmin.id), reason: ' ' }
    expect(codesOf(await change(admin, 'userErase', 'UserEraseInput', input))).toEqual(['INVALID_INPUT'])
    expect(
      codesOf(await change(admin, 'userErase', 'UserEraseInput', { ...input, reason: 'Asked in writing' })),
    ).toEqual([])
    await expect.poll(() => nameOf(people.agencyAdmin.id), { timeout: 15_000 }).toBe(ERASED_NAME)
    const other = await accounts.ask(
      await accounts.viewerOf(people.manager),
      'mutation ($input: UserEraseInput!) { userErase(input: $input) { userErrors { code } } }',
      { variables: { input: { ...input, reason: 'Asked in writing' } } },
    )
    expect(other.data).toMatchObject({ userErase: { userErrors: [{ code: 'FORBIDDEN' }] } })
    expect(await brokenChains()).toEqual([])
  })
})

describe('a name that is chosen', () => {
  /** An account that is to be erased. */
  async function somebody(name: string, companyId: string | null = companies.a.id): Promise<string> {
    const id = newId()
    await database.query(
      `insert into accounts.users (id, name, email, role, status, erase_on) values ($1, $2, $3, 'CLIENT', 'DELETED', now())`,
      [id, name, `${id}@demo.test`],
    )
    if (companyId)
      await database.query(
        `insert into accounts.company_members (id, company_id, user_id, role, accepted_at) values ($1, $2, $3, 'VIEWER', now())`,
        [newId(), companyId, id],
      )
    return id
  }
  const append = (companyId: string | null, subjectId: string, details: Record<string, unknown>) =>
    transaction(accounts.database, system('signin'), (em) =>
      appendAudit(em, null, { companyId, action: 'tried', subjectType: 'User', subjectId, details }),
    )
  /** What stands in tables whose texts and documents are looked through, row by row. */
  async function rowsWithout(ids: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const table of [
      'audit_log',
      'approvals',
      'email_deliveries',
      'notifications',
      'broadcasts',
      'security_events',
    ]) {
      const { rows } = await database.query<{ row: string }>(`select t::text as row from accounts."${table}" t`)
      found.push(...rows.map(({ row }) => row).filter((row) => !ids.some((id) => row.includes(id))))
    }
    return found
  }

  test('takes nothing of others away, whatever it is', { timeout: 60_000 }, async () => {
    const other = people.manager
    const words = { reason: 'a status', status: { from: 'ACTIVE', to: null }, role: 'kind', changed: ['name'], a: 1 }
    for (const companyId of [companies.a.id, companies.b.id, null])
      await append(companyId, other.id, { ...words, role: 'x' })
    await append(companies.b.id, other.id, words)
    await append(null, other.id, words)
    const step = {
      approver: 'STAFF',
      userId: null,
      status: 'PENDING',
      decidedById: null,
      decidedByName: null,
      reason: 'status, kind',
    }
    await database.query(
      `insert into accounts.approvals (id, kind, subject_id, about_user_id, title, note, steps, approver) values
         ($1, 'COMMUNITY', $2, $3, 'The status of Dirk', 'The reason, null', $4, 'STAFF')`,
      [newId(), newId(), other.id, JSON.stringify([step])],
    )
    await database.query(
      `insert into accounts.email_deliveries (id, provider, delivery_key, events) values ($1, 'x', 'names', $2)`,
      [newId(), JSON.stringify([{ kind: 'BOUNCED', key: 'null', address: null, detail: 'reason: status' }])],
    )
    await database.query(
      `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id)
         values ($1, $2, 'X', 1, 'A status', 'The reason is null, of its kind', $1)`,
      [newId(), other.id],
    )
    await database.query(
      `insert into accounts.broadcasts (id, subject, body, by_email, in_app, audience, recipients, created_by_id)
         values ($1, 'Status', 'The reason: null or kind', true, true, '{}', 1, $2)`,
      [newId(), other.id],
    )
    await database.query(
      `insert into accounts.security_events (id, type, detail) values ($1, 'LOCKED_OUT', 'The reason, status')`,
      [newId()],
    )

    const names = ['reason', 'status', 'null', 'kind', 'a', 'the reason']
    const ids: string[] = []
    for (const name of names) ids.push(await somebody(name))
    for (const [index, id] of ids.entries()) await append(companies.b.id, id, { name: { from: names[index], to: 'x' } })
    const before = await rowsWithout(ids)
    await erase(new Date(Date.now() + 1000))
    const after = new Set(await rowsWithout([]))
    expect(before.filter((row) => !after.has(row))).toEqual([])
    for (const id of ids) {
      expect(await nameOf(id)).toBe(ERASED_NAME)
      const { rows } = await database.query(
        `select details from accounts.audit_log where subject_id = $1 and action = 'tried'`,
        [id],
      )
      expect(rows).toEqual([{ details: {} }])
    }
    expect(await brokenChains()).toEqual([])
  })

  test('goes out of entries of the person’s companies that have it as a value, and of its own everywhere', async () => {
    const id = await somebody('Mira Muster')
    const entry = async (companyId: string | null, details: Record<string, unknown>) => {
      const subject = newId()
      await append(companyId, subject, details)
      return async () =>
        (
          await database.query<{ details: object }>('select details from accounts.audit_log where subject_id = $1', [
            subject,
          ])
        ).rows[0]!.details
    }
    const named = await entry(companies.a.id, { lead: ['mira muster'] })
    const foreign = await entry(companies.b.id, { lead: 'Mira Muster' })
    const byId = await entry(companies.b.id, { userId: id })
    const byAddress = await entry(null, { to: `${id}@demo.test` })
    const notice = newId()
    await database.query(
      `insert into accounts.notifications (id, user_id, type, priority, title, message, event_id)
         values ($1, $2, 'X', 1, 'Mira Muster has joined', '', $1)`,
      [notice, people.manager.id],
    )
    await erase(new Date(Date.now() + 1000))
    expect([await named(), await foreign(), await byId(), await byAddress()]).toEqual([
      {},
      { lead: 'Mira Muster' },
      {},
      {},
    ])
    expect((await database.query('select title from accounts.notifications where id = $1', [notice])).rows).toEqual([
      { title: `${ERASED_NAME} has joined` },
    ])
  })

  test('finds nothing for an export, which looks into companies alone that the person sees now', async () => {
    const id = newId()
    const developer = newId()
    await database.query(
      `insert into accounts.users (id, name, email, role) values ($1, 'Lena Lead', 'lena.lead@demo.test', 'DEVELOPER')`,
      [id],
    )
    await database.query('insert into accounts.developers (id, user_id) values ($1, $2)', [developer, id])
    await database.query(
      `insert into accounts.developer_assignments (id, company_id, developer_id, status, decided_at) values ($1, $2, $3, 'REJECTED', now())`,
      [newId(), companies.a.id, developer],
    )
    await database.query(
      `insert into accounts.company_members (id, company_id, user_id, role) values ($1, $2, $3, 'VIEWER')`,
      [newId(), companies.b.id, id],
    )
    const companiesOf = (purpose: 'EXPORT' | 'ERASURE') =>
      transaction(accounts.database, system('privacy'), async (em) =>
        (await subjectOf(em, id, purpose)).companyIds.toSorted(),
      )
    expect(await companiesOf('EXPORT')).toEqual([])
    expect(await companiesOf('ERASURE')).toEqual([companies.a.id, companies.b.id].toSorted())
    await database.query('update accounts.company_members set accepted_at = now() where user_id = $1', [id])
    await database.query(`update accounts.developer_assignments set status = 'ACTIVE' where developer_id = $1`, [
      developer,
    ])
    expect(await companiesOf('EXPORT')).toEqual([companies.a.id, companies.b.id].toSorted())
  })
})

describe('an erasure', () => {
  const schedule = async (id: string) => {
    await database.query(`update accounts.users set status = 'DELETED', erase_on = now() where id = $1`, [id])
    const request = newId()
    await database.query(
      `insert into accounts.privacy_requests (id, kind, user_id, state, requested_by_id, due_at) values ($1, 'ERASURE', $2, 'SCHEDULED', $3, now())`,
      [request, id, people.admin.id],
    )
    await database.query(
      `insert into accounts.privacy_parts (request_id, source) select $1, unnest('{accounts,projects,billing,integrations,gateway}'::text[])`,
      [request],
    )
    return request
  }
  const stateOf = async (request: string) =>
    (await database.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [request]))
      .rows[0]!.state
  const reinstate = async (id: string) =>
    change(await accounts.viewerOf(people.admin), 'userReinstate', 'UserReinstateInput', { id: toGlobalId('User', id) })
  const newcomer = async () => {
    const id = newId()
    await database.query(`insert into accounts.users (id, name, email, role) values ($1, 'Nora New', $2, 'CLIENT')`, [
      id,
      `${id}@demo.test`,
    ])
    return id
  }

  test('ends when an administrator reinstates the person, and is not to be stopped once it is being done', async () => {
    const id = await newcomer()
    const request = await schedule(id)
    expect(codesOf(await reinstate(id))).toEqual([])
    expect(await stateOf(request)).toBe('CANCELLED')
    await erase(new Date(Date.now() + DAY))
    expect(await nameOf(id)).toBe('Nora New')

    const running = await schedule(id)
    await database.query(`update accounts.privacy_requests set state = 'RUNNING' where id = $1`, [running])
    expect(codesOf(await reinstate(id))).toEqual(['WRONG_STATUS'])
    // As after a kill in the middle: the job takes it up again.
    await erase(new Date(Date.now() + 1000))
    expect(await nameOf(id)).toBe(ERASED_NAME)
  })

  test('keeps no administrator waiting while it looks through the tables', async () => {
    const id = await newcomer()
    const request = await schedule(id)
    await database.query('begin; lock table accounts.security_events in access exclusive mode')
    const erased = erase(new Date(Date.now() + 1000))
    try {
      const other = await pgClient()
      try {
        await expect
          .poll(
            async () =>
              (
                await other.query<{ state: string }>('select state from accounts.privacy_requests where id = $1', [
                  request,
                ])
              ).rows[0]!.state,
            { timeout: 10_000 },
          )
          .toBe('RUNNING')
        const { rows } = await other.query(
          `select pg_try_advisory_lock(hashtextextended('accounts.administrators', 0)) as free`,
        )
        expect(rows).toEqual([{ free: true }])
      } finally {
        await other.end()
      }
    } finally {
      await database.query('commit')
      await erased
    }
    expect(await nameOf(id)).toBe(ERASED_NAME)
  })
})

describe('an export', () => {
  test('asks for the password', async () => {
    const viewer = await accounts.viewerOf(people.developerAB)
    expect(codesOf(await requestExport(viewer, null))).toEqual(['PASSWORD_WRONG'])
    expect(codesOf(await requestExport(viewer, 'wrong'))).toEqual(['PASSWORD_WRONG'])
    expect(codesOf(await change(viewer, 'dataExportRequest'))).toEqual(['PASSWORD_WRONG'])
  })

  test('is one at a time and three a day, and nobody else’s', { timeout: 30_000 }, async () => {
    const viewer = await accounts.viewerOf(people.developerAB)
    const asked = await Promise.all([requestExport(viewer), requestExport(viewer)])
    expect(asked.flatMap(codesOf)).toEqual(['ALREADY_OPEN'])
    const { id: globalId } = asked.find(({ request }) => request)!.request!
    const stateOf = async () =>
      (
        await accounts.ask<{ privacyRequests: { state: string; pieces: number | null }[] }>(
          viewer,
          '{ privacyRequests { state pieces } }',
        )
      ).data.privacyRequests[0]!
    const [request] = await asSystem<{ id: string }>(
      `select id from accounts.privacy_requests where user_id = ? and kind = 'EXPORT'`,
      [people.developerAB.id],
    )
    await expect
      .poll(
        async () =>
          (
            await database.query('select 1 from accounts.privacy_parts where request_id = $1 and done_at is not null', [
              request!.id,
            ])
          ).rowCount,
        { timeout: 15_000 },
      )
      .toBe(1)
    for (const source of ['projects', 'billing', 'integrations', 'gateway']) await answer(source, request!.id)
    await expect.poll(async () => (await stateOf()).state, { timeout: 15_000 }).toBe('READY')
    // A job that is done again finds nothing to do.
    await takeFurther(work(), request!.id)

    const piece = async (as: Viewer) =>
      (
        await accounts.ask<{ dataExportPiece: string | null }>(
          as,
          'query ($id: ID!) { dataExportPiece(id: $id, position: 0) }',
          {
            variables: { id: globalId },
          },
        )
      ).data?.dataExportPiece ?? null
    expect(
      Buffer.from((await piece(viewer))!, 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    expect(await piece(await accounts.viewerOf(people.admin))).toBeNull()
    expect(await piece({ ...viewer, impersonatorId: people.admin.id })).toBeNull()

    await requestExport(viewer)
    await asSystem(
      `update accounts.privacy_requests set state = 'FAILED' where kind = 'EXPORT' and state = 'RUNNING' and user_id = ?`,
      [people.developerAB.id],
    )
    await requestExport(viewer)
    await asSystem(
      `update accounts.privacy_requests set state = 'FAILED' where kind = 'EXPORT' and state = 'RUNNING' and user_id = ?`,
      [people.developerAB.id],
    )
    expect(codesOf(await requestExport(viewer))).toEqual(['TOO_OFTEN'])

    await endExports(accounts.database, new Date(Date.now() + 8 * DAY))
    expect(await piece(viewer)).toBeNull()
    expect(
      (await database.query('select 1 from accounts.privacy_files where request_id = $1', [request!.id])).rowCount,
    ).toBe(0)
  })

  test('that a subgraph never answers is given up after a day, and can be asked for again', async () => {
    const viewer = await accounts.viewerOf(people.manager)
    await requestExport(viewer)
    await endExports(accounts.database, new Date(Date.now() + 1.1 * DAY))
    const { data } = await accounts.ask<{ privacyRequests: { state: string }[] }>(
      viewer,
      '{ privacyRequests { state } }',
    )
    expect(data.privacyRequests[0]!.state).toBe('FAILED')
    expect(codesOf(await requestExport(viewer))).toEqual([])
  })
})

/** What a subgraph would say that has done its part. */
function answer(source: string, requestId: string): Promise<unknown> {
  return transaction(accounts.database, system('relay'), (em) =>
    sql(
      em,
      `with moved as (update bus.streams set head = head + 1 where stream = ? returning head)
       insert into bus.events (stream, position, id, type, version, payload, occurred_at)
       select ?, head, gen_random_uuid(), 'privacy.part', 1, ?::jsonb, now() from moved`,
      [source, source, JSON.stringify({ requestId, source, position: 0, isLast: true, rows: 0, sealed: null })],
    ),
  )
}

const asSystem = <T extends object>(text: string, params: unknown[]) =>
  transaction(accounts.database, system('privacy'), (em) => sql<T>(em, text, params))

async function nameOf(id: string): Promise<string> {
  const [row] = await asSignIn<{ name: string }>(accounts, 'select name from accounts.users where id = ?', [id])
  return row!.name
}

async function idsIn(table: string, id: string): Promise<unknown[]> {
  const column = table === 'company_developers' ? 'developer_id' : 'user_id'
  return (await database.query(`select 1 from accounts.${table} where ${column} = $1`, [id])).rows
}

async function brokenChains(): Promise<string[]> {
  const { rows } = await database.query<AuditEntryData & { hash: string }>(
    `select ${AUDIT_ENTRY_COLUMNS} from accounts.audit_log entry order by tenant_id, entry.sequence`,
  )
  const chains = Map.groupBy(rows, ({ tenantId }) => tenantId)
  return [...chains].flatMap(([tenant, entries]) => (findBreak(entries) === null ? [] : [tenant]))
}
