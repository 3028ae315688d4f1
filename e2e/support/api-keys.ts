import type { Api } from './api.ts'

export interface TestApiKey {
  id: string
  secret: string
}

/** Makes an API key as whoever `token` is, of the agency unless the input says else. */
export async function makeApiKey(
  api: Api,
  token: string,
  input: {
    companyId?: string | null
    scopes?: readonly string[]
    allowedIps?: readonly string[]
    expiresAt?: string
  },
): Promise<TestApiKey> {
  const { body, text } = await api.graphql(
    token,
    `mutation($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) { apiKey { id } secret userErrors { message } } }`,
    { input: { name: 'Test', scopes: ['projects:read'], ...input } },
  )
  const payload = body.data?.['apiKeyCreate'] as { apiKey: { id: string } | null; secret: string | null } | undefined
  if (!payload?.apiKey || !payload.secret) throw new Error(`The key was not made: ${text}`)
  return { id: payload.apiKey.id, secret: payload.secret }
}
