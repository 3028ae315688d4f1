import { newId } from '@atrium/kit/ids'
import { companies, developers, people } from './plan.ts'
import { database } from './privacy-rig.ts'

/** Rows of every table that holds something of the developer, with a mark in whatever can bear one. */
export async function leaveTraces(userId: string, developerId: string, email: string, mark: string): Promise<void> {
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

/** Every table of accounts in a text of which a mark stands. */
export async function tablesWith(mark: string): Promise<string[]> {
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
