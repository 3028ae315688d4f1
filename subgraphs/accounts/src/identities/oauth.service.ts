import { appendAudit } from '@atrium/kit/audit'
import { sql } from '@atrium/kit/database'
import { forbidden } from '@atrium/kit/errors'
import { newId } from '@atrium/kit/ids'
import { decryptSecret, encryptSecret } from '@atrium/kit/secrets'
import type { OAuthSettings } from '@atrium/kit/server'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Context } from '../context.ts'
import { recordSecurityEvent } from '../security-events/record-security-event.ts'
import { passFirstStep } from '../sessions/challenge.service.ts'
import { isProved } from '../sessions/proof-store.ts'
import { handOver } from '../sessions/session.service.ts'
import { lockToken } from '../sessions/session-store.ts'
import { loadActingViewer } from '../sessions/viewer.service.ts'
import { normalizeEmail } from '../users/email.ts'
import { withSecondStep } from '../two-factor/required.ts'
import { insertPerson } from '../users/insert-person.ts'
import { ownPath } from './own-path.ts'
import { isOutage } from './provider-client.ts'
import { authorizationRequest, type Checks, type Profile, readProfile } from './provider-profile.ts'

// Between the two halves the browser is at the provider. What was begun goes along in a cookie that only we can read.

const MINUTES = 10
const PLACE = { tenant: 'agency', table: 'oauth', row: 'flow', column: 'cookie' }
/** Administrators are told of a provider that fails, and not of each failure. */
const TOLD_AGAIN = `interval '10 minutes'`

interface Linker {
  userId: string
  sessionId: string
}

interface Flow extends Checks {
  provider: OAuthSettings['provider']
  /** Path of the application to go back to. */
  to: string
  /** Who links an account, in which session; null for signing in. */
  linker: Linker | null
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** Where the browser goes next, and the cookie that it takes along: a text to set, null to clear. */
export interface Step {
  location: string
  cookie: string | null
}

/** Why it did not work, for the page that tells the person. */
type Failure =
  | 'NOT_OFFERED'
  | 'PROVIDER_FAILED'
  | 'PROVIDER_DOWN'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'SIGNED_OUT'
  | 'IMPERSONATING'
  | 'EMAIL_UNVERIFIED'
  | 'ACCOUNT_EXISTS'
  | 'SIGN_UP_CLOSED'
  | 'SUSPENDED'
  | 'LINKED_ELSEWHERE'
  | 'PROOF_NEEDED'

class OAuthFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure)
    this.failure = failure
  }
}

const back = (failure: Failure, provider: string, isLink: boolean): Step => ({
  location: `${isLink ? '/settings/security' : '/sign-in'}?failed=${failure}&provider=${encodeURIComponent(provider)}`,
  cookie: null,
})

/** Sends the browser to a provider: to sign in or, for who is signed in by the refresh cookie, to link an account. */
export async function beginOAuth(
  context: Context,
  wanted: { provider: string; to: string; isLink: boolean },
): Promise<Step> {
  requireGateway(context)
  const settings = settingsOf(context, wanted.provider)
  if (!settings) return back('NOT_OFFERED', wanted.provider, wanted.isLink)
  try {
    const linker = wanted.isLink ? await ownerOfCookie(context) : null
    const { url, checks } = await authorizationRequest(settings, redirectUri(context, settings))
    const expiresAt = Date.now() + MINUTES * 60_000
    const flow: Flow = { ...checks, provider: settings.provider, to: ownPath(wanted.to), linker, expiresAt }
    return { location: url, cookie: encryptSecret(JSON.stringify(flow), PLACE, context.services.vault.keyring) }
  } catch (error) {
    return failed(context, settings, error, wanted.isLink)
  }
}

/** Takes the browser back from the provider. */
export async function finishOAuth(
  context: Context,
  came: { provider: string; cookie: string | null; query: string },
): Promise<Step> {
  requireGateway(context)
  const settings = settingsOf(context, came.provider)
  const flow = readFlow(context, came.cookie)
  if (!settings || !flow || flow.provider !== settings.provider || flow.expiresAt < Date.now())
    return back('EXPIRED', came.provider, false)
  const isLink = flow.linker !== null
  const cameTo = new URL(`${redirectUri(context, settings)}?${came.query}`)
  // Not begun by this browser, or begun again since: whatever it says.
  if (cameTo.searchParams.get('state') !== flow.state) return back('EXPIRED', settings.provider, isLink)
  if (cameTo.searchParams.get('error') === 'access_denied') return back('CANCELLED', settings.provider, isLink)
  let profile: Profile
  try {
    // No transaction is open while the provider is asked.
    profile = await readProfile(settings, cameTo, flow)
  } catch (error) {
    return failed(context, settings, error, isLink)
  }
  try {
    return flow.linker
      ? await link(context, settings, profile, flow.linker)
      : await signInWith(context, settings, profile, flow.to)
  } catch (error) {
    if (error instanceof OAuthFailure) return back(error.failure, settings.provider, isLink)
    throw error
  }
}

async function failed(context: Context, settings: OAuthSettings, error: unknown, isLink: boolean): Promise<Step> {
  if (error instanceof OAuthFailure) return back(error.failure, settings.provider, isLink)
  await noteFailure(context, settings, error)
  return back(isOutage(error) ? 'PROVIDER_DOWN' : 'PROVIDER_FAILED', settings.provider, isLink)
}

async function signInWith(context: Context, { provider }: OAuthSettings, profile: Profile, to: string): Promise<Step> {
  const step = await context.as('signin', async (em) => {
    const userId = await findOrMake(em, context, provider, profile)
    await sql(em, 'update accounts.identities set last_used_at = now(), label = ? where provider = ? and subject = ?', [
      profile.label.slice(0, 320),
      provider,
      profile.subject,
    ])
    return passFirstStep(em, context, userId)
  })
  if ('challenge' in step) {
    const { token, methods } = step.challenge
    // Behind the #, so that it stands in no log.
    const hash = new URLSearchParams({ challenge: token, methods: methods.join(',') })
    return { location: `/sign-in?to=${encodeURIComponent(to)}#${hash.toString()}`, cookie: null }
  }
  await handOver(context, step.begun)
  return { location: to, cookie: null }
}

async function findOrMake(
  em: EntityManager,
  context: Context,
  provider: OAuthSettings['provider'],
  profile: Profile,
): Promise<string> {
  const [known] = await sql<{ userId: string; status: string }>(
    em,
    `select u.id as "userId", u.status from accounts.identities i join accounts.users u on u.id = i.user_id
     where i.provider = ? and i.subject = ?`,
    [provider, profile.subject],
  )
  if (known?.status === 'ACTIVE') return known.userId
  if (known) throw new OAuthFailure('SUSPENDED')
  // An address that the provider did not prove could be anybody's.
  if (!profile.email || !profile.isEmailVerified) throw new OAuthFailure('EMAIL_UNVERIFIED')
  const email = normalizeEmail(profile.email)
  const taken = await sql(em, 'select id from accounts.users where email = ?', [email])
  // Nor is a proved one enough to open an account that is there: its owner links it, signed in.
  if (taken.length > 0) throw new OAuthFailure('ACCOUNT_EXISTS')
  if (context.services.settings.signUp !== 'open') throw new OAuthFailure('SIGN_UP_CLOSED')
  const { avatarUrl } = profile
  const name = profile.name.slice(0, 200)
  const userId = await insertPerson(em, { email, name, timeZone: null, provider, avatarUrl })
  if (!userId) throw new OAuthFailure('ACCOUNT_EXISTS')
  await insertIdentity(em, userId, provider, profile)
  await appendAudit(em, null, {
    action: 'user.signed_up',
    subjectType: 'User',
    subjectId: userId,
    details: { source: 'OAUTH', provider },
    ip: context.client.ip || null,
  })
  return userId
}

async function link(context: Context, { provider }: OAuthSettings, profile: Profile, linker: Linker): Promise<Step> {
  const { userId, sessionId } = linker
  await context.as('signin', async (em) => {
    // A session that has ended meanwhile, as by a new password, links nothing any more.
    const live = await sql(
      em,
      `select 1 from accounts.sessions s join accounts.users u on u.id = s.user_id
       where s.id = ? and s.user_id = ? and s.revoked_at is null and s.expires_at > now() and u.status = 'ACTIVE' for update of s`,
      [sessionId, userId],
    )
    if (live.length === 0) throw new OAuthFailure('SIGNED_OUT')
    await insertIdentity(em, userId, provider, profile)
    const { client } = context
    const detail = `${provider}: ${profile.label}`
    await recordSecurityEvent(em, { type: 'IDENTITY_LINKED', userId, client, detail })
    await appendAudit(em, null, {
      action: 'identity.linked',
      subjectType: 'User',
      subjectId: userId,
      details: { provider },
      ip: client.ip || null,
    })
  })
  return { location: `/settings/security?linked=${provider}`, cookie: null }
}

// Of two at once, and of two people with one account there, the database lets one.
async function insertIdentity(em: EntityManager, userId: string, provider: string, profile: Profile): Promise<void> {
  const made = await sql(
    em,
    `insert into accounts.identities (id, user_id, provider, subject, label) values (?, ?, ?, ?, ?)
     on conflict do nothing returning id`,
    [newId(), userId, provider, profile.subject, profile.label.slice(0, 320)],
  )
  if (made.length === 0) throw new OAuthFailure('LINKED_ELSEWHERE')
}

async function ownerOfCookie(context: Context): Promise<Linker> {
  const token = context.client.refreshToken
  if (!token) throw new OAuthFailure('SIGNED_OUT')
  return context.as('signin', async (em) => {
    const presented = await lockToken(em, token)
    if (!presented?.isLive || presented.isUsed || presented.userStatus !== 'ACTIVE')
      throw new OAuthFailure('SIGNED_OUT')
    // The page shows somebody else's settings, the cookie is the administrator's.
    const acting = await loadActingViewer(em, presented.sessionId)
    if (acting?.impersonatorId) throw new OAuthFailure('IMPERSONATING')
    // Who has still to set up a second step may do nothing else.
    if (!acting || (await withSecondStep(em, context, acting)).mustSetUpTwoFactor) throw new OAuthFailure('SIGNED_OUT')
    if (!(await isProved(em, presented.sessionId))) throw new OAuthFailure('PROOF_NEEDED')
    return { userId: presented.userId, sessionId: presented.sessionId }
  })
}

async function noteFailure(context: Context, { provider }: OAuthSettings, error: unknown): Promise<void> {
  // Told apart: who makes up answers must not keep a true outage from being told.
  const what = isOutage(error) ? provider : `${provider}, an answer that was refused`
  context.log.warn({ err: error, provider }, 'Signing in with a provider failed')
  await context.as('signin', async (em) => {
    const told = await sql(
      em,
      `select id from accounts.security_events where type = 'OAUTH_FAILED' and detail like ? and created_at > now() - ${TOLD_AGAIN} limit 1`,
      [`${what}:%`],
    )
    if (told.length > 0) return
    const detail = `${what}: ${error instanceof Error ? error.message : 'no answer'}`
    await recordSecurityEvent(em, { type: 'OAUTH_FAILED', userId: null, client: context.client, detail })
  })
}

function readFlow({ services }: Context, cookie: string | null): Flow | null {
  if (!cookie) return null
  try {
    return JSON.parse(decryptSecret(cookie, PLACE, services.vault.keyring)) as Flow
  } catch {
    return null
  }
}

const settingsOf = ({ services }: Context, provider: string) =>
  services.settings.providers.find((offered) => offered.provider === provider.toUpperCase())

const redirectUri = ({ services }: Context, { provider }: OAuthSettings) =>
  `${services.publicUrl}/auth/oauth/${provider.toLowerCase()}/callback`

function requireGateway({ viewer }: Context): void {
  if (viewer.kind !== 'gateway') throw forbidden('Only a gateway may ask this.')
}
