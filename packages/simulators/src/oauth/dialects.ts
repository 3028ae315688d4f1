import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'

/** Somebody with an account there. */
export interface OAuthPerson {
  username: string
  name: string | null
  /** The first is the primary one. */
  emails: { email: string; isVerified: boolean }[]
}

/** Where GitHub and Bitbucket differ: addresses, the shapes of their answers, how they refuse. */
export interface OAuthDialect {
  name: string
  authorizePath: string
  tokenPath: string
  apiPath: string
  scopes: { user: string; emails: string }
  /** What a person who says no is told by. */
  denied: string
  /** What comes back beside the code. */
  callback(url: string): Record<string, string>
  grantedScope(asked: string): string
  clientOf(authorization: string | undefined, body: Record<string, string | undefined>): { id: string; secret: string }
  refuse(reply: FastifyReply, why: 'client' | 'code'): FastifyReply
  newToken(): string
  tokenAnswer(token: string, scope: string): object
  apiRefusal(asked: { isKnown: boolean; hasAgent: boolean; hasScope: boolean }): { status: number; body: object } | null
  user(person: OAuthPerson): object
  emails(person: OAuthPerson): object
}

const numberOf = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0)
const uuidOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `{${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')}}`
}

const github: OAuthDialect = {
  name: 'GitHub',
  authorizePath: '/login/oauth/authorize',
  tokenPath: '/login/oauth/access_token',
  apiPath: '/api/v3',
  scopes: { user: 'read:user', emails: 'user:email' },
  denied: 'The user has denied your application access.',
  // RFC 9207.
  callback: (url) => ({ iss: `${url}/login/oauth` }),
  grantedScope: (asked) => asked.split(/[ ,]+/).join(','),
  clientOf: (_authorization, body) => ({ id: body['client_id'] ?? '', secret: body['client_secret'] ?? '' }),
  // It says that it refuses with a 200.
  refuse: (reply, why) =>
    reply.send(
      why === 'client'
        ? {
            error: 'incorrect_client_credentials',
            error_description: 'The client_id and/or client_secret passed are incorrect.',
          }
        : { error: 'bad_verification_code', error_description: 'The code passed is incorrect or expired.' },
    ),
  newToken: () => `gho_${randomBytes(18).toString('hex')}`,
  tokenAnswer: (token, scope) => ({ access_token: token, scope, token_type: 'bearer' }),
  apiRefusal({ isKnown, hasAgent, hasScope }) {
    if (!hasAgent) return { status: 403, body: { message: 'Request forbidden by administrative rules.' } }
    if (!isKnown) return { status: 401, body: { message: 'Bad credentials' } }
    return hasScope ? null : { status: 404, body: { message: 'Not Found' } }
  },
  user: ({ username, name }) => ({
    login: username,
    id: numberOf(username),
    node_id: Buffer.from(`User:${username}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/u/${numberOf(username)}?v=4`,
    type: 'User',
    site_admin: false,
    name,
    email: null,
  }),
  emails: ({ emails }) =>
    emails.map(({ email, isVerified }, index) => ({
      email,
      primary: index === 0,
      verified: isVerified,
      visibility: index === 0 ? 'private' : null,
    })),
}

const bitbucket: OAuthDialect = {
  name: 'Bitbucket',
  authorizePath: '/site/oauth2/authorize',
  tokenPath: '/site/oauth2/access_token',
  apiPath: '/2.0',
  scopes: { user: 'account', emails: 'email' },
  denied: 'The resource owner or authorization server denied the request.',
  callback: () => ({}),
  // Those of the consumer, whatever is asked for.
  grantedScope: () => 'account email',
  clientOf(authorization) {
    const [id = '', secret = ''] = Buffer.from(/^basic (.+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64')
      .toString()
      .split(':')
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) }
  },
  refuse: (reply, why) =>
    why === 'client'
      ? reply.status(401).send({ error: 'unauthorized_client', error_description: 'Invalid OAuth client credentials' })
      : reply.status(400).send({ error: 'invalid_grant', error_description: 'The specified code is not valid.' }),
  newToken: () => randomBytes(33).toString('base64url'),
  tokenAnswer: (token, scopes) => ({
    access_token: token,
    scopes,
    expires_in: 7200,
    refresh_token: randomBytes(9).toString('hex'),
    state: 'authorization_code',
    token_type: 'bearer',
  }),
  apiRefusal({ isKnown, hasScope }) {
    const error = (status: number, message: string) => ({ status, body: { type: 'error', error: { message } } })
    if (!isKnown) return error(401, 'Token is invalid or not supported for this endpoint.')
    return hasScope ? null : error(403, 'Your credentials lack one or more required privilege scopes.')
  },
  user: ({ username, name }) => ({
    type: 'user',
    uuid: uuidOf(username),
    account_id: `557058:${uuidOf(username).slice(1, -1)}`,
    nickname: username,
    display_name: name ?? username,
    account_status: 'active',
    links: { avatar: { href: `https://secure.gravatar.com/avatar/${username}` } },
  }),
  emails: ({ emails }) => ({
    pagelen: 10,
    page: 1,
    size: emails.length,
    values: emails.map(({ email, isVerified }, index) => ({
      type: 'email',
      email,
      is_primary: index === 0,
      is_confirmed: isVerified,
    })),
  }),
}

export const dialects = { GITHUB: github, BITBUCKET: bitbucket }
