import { gitHubClient, type GitHubDeps } from './client.ts'
import type { GitHubConfig } from './config-schema.ts'
import { type Failure, failureOf } from './failure.ts'
import { findOwner, listRepositories } from './repositories.ts'

export type ConnectionTest =
  | { ok: true; account: { login: string; url: string; scopes: string[] }; repositories: number }
  | ({ ok: false } & Failure)

/**
 * Tries a configuration: the token, the owner, and that every named repository can be seen. Answers within the timeout as a whole, and without
 * retries, since a person waits.
 */
export async function testConnection(config: GitHubConfig, deps: GitHubDeps): Promise<ConnectionTest> {
  const deadline = AbortSignal.timeout(deps.timeoutMs ?? 10_000)
  const signal = deps.signal ? AbortSignal.any([deps.signal, deadline]) : deadline
  try {
    const client = gitHubClient(config, { ...deps, signal }, 0)
    const { data: account, headers } = await client.rest.users.getAuthenticated()
    const repositories = await listRepositories(client, config, await findOwner(client, config))
    return {
      ok: true,
      account: { login: account.login, url: account.html_url, scopes: scopes(headers['x-oauth-scopes']) },
      repositories: repositories.length,
    }
  } catch (error) {
    return { ok: false, ...failureOf(error) }
  }
}

/** Fine-grained tokens have permissions instead of scopes, and send no header. */
function scopes(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
}
