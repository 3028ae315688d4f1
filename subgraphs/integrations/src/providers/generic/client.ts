import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http, SetupProblem } from '../shared/http.ts'
import type { GenericConfig } from './config-schema.ts'

/** @param retries 0 where a person waits. @throws SetupProblem without an address. */
export function genericHttp(config: GenericConfig, call: ProviderCall, retries?: number): Http {
  const { baseUrl } = config
  if (baseUrl === undefined) throw new SetupProblem('Enter the base address of the API, or leave its paths empty.')
  const options = { name: new URL(baseUrl).host, baseUrl, headers: authHeaders(config) }
  return createHttp({ ...options, ...(retries !== undefined && { retries }) }, call)
}

function authHeaders({ auth, authHeader = '', username = '', credential = '' }: GenericConfig): Record<string, string> {
  switch (auth) {
    case 'bearer':
      return { authorization: `Bearer ${credential}` }
    case 'header':
      return { [authHeader.toLowerCase()]: credential }
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${username}:${credential}`).toString('base64')}` }
    default:
      return {}
  }
}
