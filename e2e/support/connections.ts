import { type Api, buildGitHubConnection, type BuiltConnection } from '@atrium/testing'

const ACTIVATE = `mutation($input: ConnectionActivateInput!) {
  connectionActivate(input: $input) { connection { status } userErrors { message } }
}`

/** A GitHub connection of a company (UUID), made and activated as its owner would; its address is on this product's gateway. */
export async function connectGitHub(
  product: Api,
  token: string,
  companyId: string | null,
  name = 'GitHub',
): Promise<BuiltConnection> {
  const ask = product.as(token)
  const connection = await buildGitHubConnection(ask, { companyId, name, config: { owner: 'Codertocat' } })
  const activated = JSON.stringify(await ask(ACTIVATE, { input: { id: connection.id } }))
  if (!activated.includes('ACTIVE')) throw new Error(`The connection was not activated: ${activated}`)
  return { ...connection, webhookUrl: `${product.url}${new URL(connection.webhookUrl).pathname}` }
}
