import { toGlobalId } from '@atrium/kit/ids'

/** Sends an operation as someone and answers its data, over whatever way the test goes. */
export type Ask = (query: string, variables?: object) => Promise<Record<string, unknown>>

type Payload<T> = T & { userErrors: { message: string }[] }

export interface BuiltConnection {
  /** Global id. */
  id: string
  /** Where the provider posts to. */
  webhookUrl: string
  webhookSecret: string
}

/**
 * A GitHub connection in the state that `connectionCreate` leaves it in.
 * @param of the company (UUID), null for the agency; and what the form says else.
 * @throws when the API refuses, with its reasons.
 */
export async function buildGitHubConnection(
  ask: Ask,
  of: { companyId?: string | null; name?: string; config?: Record<string, unknown> } = {},
): Promise<BuiltConnection> {
  const input = {
    templateKey: 'github',
    name: of.name ?? 'GitHub',
    companyId: of.companyId ? toGlobalId('Company', of.companyId) : null,
    config: { owner: 'octo-org', token: `ghp_${'a'.repeat(36)}`, ...of.config },
  }
  const { connection, webhookSecret } = await payloadOf<{
    connection: { id: string; webhookUrl: string } | null
    webhookSecret: string
  }>(
    ask,
    `mutation($input: ConnectionCreateInput!) {
      built: connectionCreate(input: $input) { connection { id webhookUrl } webhookSecret userErrors { message } }
    }`,
    input,
  )
  return { ...connection!, webhookSecret }
}

export interface BuiltApiKey {
  /** Global id. */
  id: string
  secret: string
}

/** An API key, of the agency unless the input says else. @throws when the API refuses, with its reasons. */
export async function buildApiKey(
  ask: Ask,
  input: {
    /** Global id. */
    companyId?: string | null
    scopes?: readonly string[]
    allowedIps?: readonly string[]
    expiresAt?: string
  },
): Promise<BuiltApiKey> {
  const { apiKey, secret } = await payloadOf<{ apiKey: { id: string } | null; secret: string }>(
    ask,
    `mutation($input: ApiKeyCreateInput!) {
      built: apiKeyCreate(input: $input) { apiKey { id } secret userErrors { message } }
    }`,
    { name: 'Test', scopes: ['projects:read'], ...input },
  )
  return { id: apiKey!.id, secret }
}

async function payloadOf<T>(ask: Ask, mutation: string, input: object): Promise<T> {
  const { built } = (await ask(mutation, { input })) as { built: Payload<T> | null }
  if (!built || built.userErrors.length > 0) throw new Error(`It was not made: ${JSON.stringify(built)}`)
  return built
}
