import { sql, transaction } from '@atrium/kit/database'
import { fromGlobalId, toGlobalId } from '@atrium/kit/ids'
import { ANONYMOUS } from '@atrium/kit/viewer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Accounts, asSignIn, sessionViewer, signIn } from './accounts.ts'
import { type Administration, startAdministration } from './administration.ts'
import { mailsTo, mailTo } from './mails.ts'
import { agencies, people } from './plan.ts'

// Accounts that administrators make and change, and what their people do with them.

let administration: Administration
let accounts: Accounts
let admin: Administration['admin']
beforeAll(async () => {
  administration = await startAdministration()
  ;({ accounts, admin } = administration)
})
afterAll(() => accounts.dispose())

const change: Administration['change'] = (...given) => administration.change(...given)
const person: Administration['person'] = (...given) => administration.person(...given)
const lastEntries: Administration['lastEntries'] = (...given) => administration.lastEntries(...given)

describe('an account', () => {
  test('is made for any role, once for an address, and its person is invited', async () => {
    const input = {
      email: ' New.Person@Demo.Test ',
      name: ' New Person ',
      role: 'PROJECT_MANAGER',
      timeZone: 'Asia/Tokyo',
    }
    const answers = await Promise.all([change(admin, 'userCreate', input), change(admin, 'userCreate', input)])
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['EMAIL_TAKEN', null]))
    expect(answers.find(({ user }) => user)!.user).toMatchObject({
      name: 'New Person',
      email: 'new.person@demo.test',
      role: 'PROJECT_MANAGER',
      status: 'INVITED',
    })
    expect(await mailsTo(accounts, 'new.person@demo.test')).toHaveLength(1)
  })

  test('of a developer waits for the community’s approval, and of a partner agency needs it named', async () => {
    const agencyId = toGlobalId('Agency', agencies.first.id)
    const { user } = await change(admin, 'userCreate', {
      email: 'dev@new.test',
      name: 'Dev New',
      role: 'DEVELOPER',
      agencyId,
    })
    const { data } = await accounts.ask<{ approvals: { nodes: { title: string }[] } }>(
      admin,
      `{ approvals(first: 50, where: { kind: [COMMUNITY] }) { nodes { title } } }`,
    )
    expect(data.approvals.nodes).toContainEqual({ title: 'Dev New for the community' })
    const promote = (more: object) => change(admin, 'userChangeRole', { id: user!.id, role: 'AGENCY_ADMIN', ...more })
    expect((await promote({})).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['agencyId'] }])
    expect((await promote({ agencyId })).user).toMatchObject({ role: 'AGENCY_ADMIN' })
  })

  test('changes its role with the end of its sessions, its name without, and never takes another’s address', async () => {
    const somebody = await person()
    const first = await accounts.viewerOf(somebody)
    expect((await change(admin, 'userChangeRole', { id: somebody.globalId, role: 'PROJECT_MANAGER' })).code).toBeNull()
    expect(await sessionViewer(accounts, first.sessionId)).toBeNull()
    const second = await accounts.viewerOf(somebody)
    expect(second.role).toBe('PROJECT_MANAGER')
    const taken = await change(admin, 'userUpdate', { id: somebody.globalId, email: people.ownerB.email })
    expect(taken.code).toBe('EMAIL_TAKEN')
    expect((await change(admin, 'userUpdate', { id: somebody.globalId, name: 'Renamed' })).user!.name).toBe('Renamed')
    expect(await sessionViewer(accounts, second.sessionId)).not.toBeNull()
    expect((await lastEntries(somebody.globalId)).map(({ action }) => action)).toEqual([
      'user.updated',
      'user.role_changed',
    ])
    const bad = await change(admin, 'userUpdate', { id: somebody.globalId, timeZone: 'Mars/Olympus' })
    expect(bad.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['timeZone'] }])
  })
})

describe('the link to a first password', () => {
  const GOOD = 'lemon otter quartz meadow'
  let made = 0
  async function invited(role = 'CLIENT') {
    const email = `invited.${(made += 1)}@demo.test`
    const { user } = await change(admin, 'userCreate', { email, name: `Ines Invited ${made}`, role })
    return { id: user!.id, uuid: fromGlobalId('User', user!.id)!, email }
  }
  const linkTo = async (email: string) =>
    String((await mailsTo(accounts, email, 'account-invitation')).at(-1)!.data['link']).split('#')[1]!
  async function setUp(token: string, password = GOOD) {
    const { data, refreshCookie } = await accounts.ask<{
      answer: { user: { email: string; status: string } | null; userErrors: { code: string }[] }
    }>(
      ANONYMOUS,
      'mutation ($input: AccountSetUpInput!) { answer: accountSetUp(input: $input) { user { email status } userErrors { code } } }',
      { variables: { input: { token, password } } },
    )
    return { ...data.answer, code: data.answer.userErrors[0]?.code ?? null, refreshCookie }
  }
  const preview = async (token: string) =>
    (
      await accounts.ask<{ accountSetupPreview: object | null }>(
        ANONYMOUS,
        'query ($token: String!) { accountSetupPreview(token: $token) { name email expiresAt } }',
        { variables: { token } },
      )
    ).data.accountSetupPreview
  /** As if a minute had passed. */
  const wait = (uuid: string) =>
    asSignIn(accounts, `update accounts.users set invited_at = invited_at - interval '2 minutes' where id = ?`, [uuid])

  test('says whose it is, sets the password once, signs in, and makes the account active', async () => {
    const { id, email } = await invited()
    const token = await linkTo(email)
    expect(await preview(token)).toMatchObject({ email, name: expect.stringContaining('Ines') })
    expect((await setUp(token, 'Ines Invited 12345')).code).toBe('PASSWORD_WEAK')
    const answers = await Promise.all([setUp(token), setUp(token)])
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['TOKEN_INVALID', null]))
    const done = answers.find(({ code }) => code === null)!
    expect(done.user).toEqual({ email, status: 'ACTIVE' })
    expect(done.refreshCookie).toHaveProperty('token')
    expect((await signIn(accounts, email, GOOD)).code).toBeNull()
    const { data } = await accounts.ask<{ user: { signUpSource: string } }>(
      admin,
      'query ($id: ID!) { user(id: $id) { signUpSource } }',
      { variables: { id } },
    )
    expect(data.user.signUpSource).toBe('INVITATION')
    expect(await preview(token)).toBeNull()
    expect((await lastEntries(id)).map(({ action }) => action)).toEqual(['user.accepted', 'user.created'])
    expect((await change(admin, 'userInvitationResend', { id })).code).toBe('WRONG_STATUS')
  })

  test('is sent again at most once a minute, and kills the one before', async () => {
    const { id, uuid, email } = await invited()
    const first = await linkTo(email)
    expect((await change(admin, 'userInvitationResend', { id })).code).toBe('TOO_SOON')
    await wait(uuid)
    const { code, user } = await change(admin, 'userInvitationResend', { id })
    expect(code).toBeNull()
    expect(new Date(user!.administration!.invitationEndsAt!).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000)
    expect((await setUp(first)).code).toBe('TOKEN_INVALID')
    expect((await setUp(await linkTo(email))).code).toBeNull()
  })

  test('is over after a week, and comes anew to whoever says that it has forgotten its password', async () => {
    const { uuid, email } = await invited()
    await asSignIn(accounts, `update accounts.password_resets set expires_at = now() where user_id = ?`, [uuid])
    expect((await setUp(await linkTo(email))).code).toBe('TOKEN_INVALID')
    await accounts.ask(
      ANONYMOUS,
      'mutation ($input: PasswordResetCreateInput!) { passwordResetCreate(input: $input) { userErrors { code } } }',
      { variables: { input: { email } } },
    )
    expect(await mailsTo(accounts, email, 'password-reset')).toEqual([])
    expect((await setUp(await linkTo(email))).code).toBeNull()
  })

  test('goes to the other address, when the first was wrong', async () => {
    const { id, email } = await invited()
    const dead = await linkTo(email)
    const { user } = await change(admin, 'userUpdate', { id, email: 'right@demo.test' })
    expect(user).toMatchObject({ email: 'right@demo.test', status: 'INVITED', administration: { emailChange: null } })
    expect((await setUp(dead)).code).toBe('TOKEN_INVALID')
    expect((await setUp(await linkTo('right@demo.test'))).user).toEqual({ email: 'right@demo.test', status: 'ACTIVE' })
  })

  test('is dead while the account is deleted, and lives again with it', async () => {
    const { id, email } = await invited()
    await change(admin, 'userDelete', { id })
    expect((await setUp(await linkTo(email))).code).toBe('TOKEN_INVALID')
    expect((await change(admin, 'userReinstate', { id })).user).toMatchObject({ status: 'INVITED' })
    expect((await setUp(await linkTo(email))).code).toBeNull()
  })

  test('is never made for somebody who has a way in, not even past the service', async () => {
    await expect(
      transaction(accounts.database, admin, (em) =>
        sql(em, `insert into accounts.password_resets (token_hash, user_id, expires_at) values ('x', ?, now())`, [
          people.ownerA.id,
        ]),
      ),
    ).rejects.toThrow('row-level security')
  })

  test('counts nobody as an administrator who has not used it', async () => {
    const { id } = await invited('ADMIN')
    expect((await change(admin, 'userChangeRole', { id, role: 'CLIENT' })).code).toBeNull()
  })
})

describe('another address', () => {
  const confirm = async (token: string) => {
    const { data } = await accounts.ask<{ answer: { email: string | null; userErrors: { code: string }[] } }>(
      ANONYMOUS,
      'mutation ($input: EmailChangeConfirmInput!) { answer: emailChangeConfirm(input: $input) { email userErrors { code } } }',
      { variables: { input: { token } } },
    )
    return { ...data.answer, code: data.answer.userErrors[0]?.code ?? null }
  }
  const linkTo = async (email: string) =>
    String((await mailsTo(accounts, email, 'email-change')).at(-1)!.data['link']).split('#')[1]!
  const eventsOf = (userId: string) =>
    asSignIn<{ type: string }>(
      accounts,
      'select type from accounts.security_events where user_id = ? order by created_at, id',
      [userId],
    )
  let moved = 0
  async function asked() {
    const somebody = await person()
    const email = `moved.${(moved += 1)}@demo.test`
    const { user, code } = await change(admin, 'userUpdate', { id: somebody.globalId, email })
    expect(code).toBeNull()
    return { ...somebody, to: email, user: user! }
  }

  test('holds once it is confirmed there: the old one is told twice, and sessions and older links end', async () => {
    const somebody = await asked()
    expect(somebody.user).toMatchObject({
      email: somebody.email,
      administration: { emailChange: { email: somebody.to } },
    })
    expect((await mailTo(accounts, somebody.email, 'security-alert')).data['what']).toContain(somebody.to)
    const { sessionId } = await accounts.viewerOf(somebody)
    await accounts.ask(
      ANONYMOUS,
      'mutation ($input: PasswordResetCreateInput!) { passwordResetCreate(input: $input) { userErrors { code } } }',
      { variables: { input: { email: somebody.email } } },
    )
    const token = await linkTo(somebody.to)
    const answers = await Promise.all([confirm(token), confirm(token)])
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['NOT_FOUND', null]))
    expect(await sessionViewer(accounts, sessionId)).toBeNull()
    expect(await mailsTo(accounts, somebody.email, 'security-alert')).toHaveLength(2)
    expect(await mailsTo(accounts, somebody.to, 'security-alert')).toEqual([])
    expect((await eventsOf(somebody.id)).map(({ type }) => type)).toEqual(['EMAIL_CHANGE_REQUESTED', 'EMAIL_CHANGED'])
    const [row] = await asSignIn<{ email: string; open: number }>(
      accounts,
      `select email, (select count(*)::int from accounts.password_resets where user_id = u.id and used_at is null) as open
       from accounts.users u where id = ?`,
      [somebody.id],
    )
    expect(row).toEqual({ email: somebody.to, open: 0 })
    expect((await lastEntries(somebody.globalId)).map(({ action }) => action)).toEqual([
      'user.email_changed',
      'user.updated',
    ])
  })

  test('takes more than the screen that an administrator left open', async () => {
    const { globalId: id, email, to } = await asked()
    const idle = await accounts.viewerOf(people.admin)
    const PROVED = "update accounts.sessions set proved_at = now() - ? * interval '1 minute' where id = ?"
    await asSignIn(accounts, PROVED, [11, idle.sessionId])
    await asSignIn(accounts, `update accounts.email_changes set sent_at = sent_at - interval '2 minutes'`)
    expect((await change(idle, 'userUpdate', { id, email: 'stolen@demo.test' })).code).toBe('PROOF_NEEDED')
    expect((await change(idle, 'userEmailChangeResend', { id })).code).toBe('PROOF_NEEDED')
    // Nobody signs in with a name.
    const { user } = await change(idle, 'userUpdate', { id, email, name: 'Another Name' })
    expect(user).toMatchObject({ name: 'Another Name', email, administration: { emailChange: { email: to } } })
    await asSignIn(accounts, PROVED, [9, idle.sessionId])
    expect((await change(idle, 'userEmailChangeResend', { id })).code).toBeNull()
  })

  test('is taken back, sent again, or followed by another', async () => {
    const somebody = await asked()
    const first = await linkTo(somebody.to)
    const { globalId: id } = somebody
    expect((await change(admin, 'userEmailChangeResend', { id })).code).toBe('TOO_SOON')
    await asSignIn(accounts, `update accounts.email_changes set sent_at = sent_at - interval '2 minutes'`)
    expect((await change(admin, 'userEmailChangeResend', { id })).code).toBeNull()
    expect((await confirm(first)).code).toBe('NOT_FOUND')
    const second = await linkTo(somebody.to)
    await change(admin, 'userUpdate', { id, email: 'elsewhere@demo.test' })
    expect((await confirm(second)).code).toBe('NOT_FOUND')
    const { user } = await change(admin, 'userEmailChangeCancel', { id })
    expect(user).toMatchObject({ email: somebody.email, administration: { emailChange: null } })
    expect((await confirm(await linkTo('elsewhere@demo.test'))).code).toBe('NOT_FOUND')
    expect((await change(admin, 'userEmailChangeCancel', { id })).code).toBe('WRONG_STATUS')
  })

  test('that somebody else has got in the meantime is refused, and the link can be used later', async () => {
    const somebody = await asked()
    const other = await person()
    await asSignIn(accounts, 'update accounts.users set email = ? where id = ?', [somebody.to, other.id])
    const token = await linkTo(somebody.to)
    expect((await confirm(token)).code).toBe('EMAIL_TAKEN')
    await asSignIn(accounts, 'update accounts.users set email = ? where id = ?', [other.email, other.id])
    expect(await confirm(token)).toMatchObject({ code: null, email: somebody.to })
  })
})
