import { toGlobalId } from '@atrium/kit/ids'
import type { Api } from './api.ts'

export interface TestConnection {
  id: string
  /** Where the provider posts to, on this product's gateway. */
  webhookUrl: string
  webhookSecret: string
}

/** A GitHub connection of a company, made through the API as its owner would make it. */
export async function connectGitHub(
  product: Api,
  token: string,
  companyId: string | null,
  name = 'GitHub',
): Promise<TestConnection> {
  const { body, text } = await product.graphql(
    token,
    `mutation($input: ConnectionCreateInput!) {
      connectionCreate(input: $input) { connection { id webhookUrl } webhookSecret userErrors { message } }
    }`,
    {
      input: {
        templateKey: 'github',
        name,
        companyId: companyId && toGlobalId('Company', companyId),
        config: { token: `ghp_${'a'.repeat(36)}`, owner: 'Codertocat' },
      },
    },
  )
  const payload = body.data?.['connectionCreate'] as {
    connection: { id: string; webhookUrl: string }
    webhookSecret: string
  } | null
  if (!payload?.connection) throw new Error(`The connection was not made: ${text}`)
  const { id, webhookUrl } = payload.connection
  const activated = await product.graphql(
    token,
    'mutation($input: ConnectionActivateInput!) { connectionActivate(input: $input) { connection { status } userErrors { message } } }',
    { input: { id } },
  )
  if (!activated.text.includes('ACTIVE')) throw new Error(`The connection was not activated: ${activated.text}`)
  return { id, webhookUrl: `${product.url}${new URL(webhookUrl).pathname}`, webhookSecret: payload.webhookSecret }
}
