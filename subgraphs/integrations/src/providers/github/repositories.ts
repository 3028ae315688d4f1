import type { GitHubClient } from './client.ts'
import type { GitHubConfig } from './config-schema.ts'
import { MissingError } from './failure.ts'

/** More repositories than this are not connected at once: name them in the configuration. */
export const MAX_REPOSITORIES = 1000
const PAGE = 100

export interface OwnerAccount {
  login: string
  organisation: boolean
}

export interface ListedRepository {
  id: number
  name: string
  full_name: string
  html_url: string
  description: string | null
  private: boolean
  archived?: boolean
  default_branch?: string
  language?: string | null
  stargazers_count?: number
  open_issues_count?: number
  pushed_at?: string | null
}

export async function findOwner(client: GitHubClient, config: GitHubConfig): Promise<OwnerAccount> {
  const { data } = await client.rest.users.getByUsername({ username: config.owner })
  return { login: data.login, organisation: data.type === 'Organization' }
}

/**
 * The repositories of a connection, sorted by name: those named in the configuration, else all that the token can see.
 *
 * @throws MissingError naming the configured repositories that are not there.
 */
export async function listRepositories(
  client: GitHubClient,
  config: GitHubConfig,
  owner: OwnerAccount,
): Promise<ListedRepository[]> {
  const all: ListedRepository[] = []
  for await (const { data } of pages(client, owner, await tokenLogin(client, owner))) {
    all.push(...data.filter((repository) => repository.full_name.startsWith(`${owner.login}/`)))
    if (all.length >= MAX_REPOSITORIES) break
  }
  const chosen = config.repositories?.length ? await choose(client, owner, all, config.repositories) : all
  return chosen.slice(0, MAX_REPOSITORIES).toSorted((a, b) => (a.full_name < b.full_name ? -1 : 1))
}

/** A user's private repositories are listed only to that user. */
async function tokenLogin(client: GitHubClient, owner: OwnerAccount): Promise<string | null> {
  return owner.organisation ? null : (await client.rest.users.getAuthenticated()).data.login
}

function pages(
  client: GitHubClient,
  owner: OwnerAccount,
  login: string | null,
): AsyncIterable<{ data: ListedRepository[] }> {
  const { repos } = client.rest
  if (owner.organisation) return client.paginate.iterator(repos.listForOrg, { org: owner.login, per_page: PAGE })
  return owner.login === login
    ? client.paginate.iterator(repos.listForAuthenticatedUser, { affiliation: 'owner', per_page: PAGE })
    : client.paginate.iterator(repos.listForUser, { username: owner.login, per_page: PAGE })
}

async function choose(
  client: GitHubClient,
  owner: OwnerAccount,
  all: ListedRepository[],
  names: string[],
): Promise<ListedRepository[]> {
  const byName = new Map(all.map((repository) => [repository.name.toLowerCase(), repository]))
  const missing: string[] = []
  const chosen: ListedRepository[] = []
  for (const name of names) {
    // A listing stops at its limit, so a name that is not in it is looked up.
    const found = byName.get(name.toLowerCase()) ?? (await lookUp(client, owner.login, name))
    if (found === null) missing.push(name)
    else chosen.push(found)
  }
  if (missing.length === 0) return chosen
  throw new MissingError(
    `${owner.login} has no repository ${missing.slice(0, 5).join(', ')}, or the token may not see it. ` +
      'Check the names, and that the token covers these repositories.',
  )
}

async function lookUp(client: GitHubClient, owner: string, repo: string): Promise<ListedRepository | null> {
  try {
    return (await client.rest.repos.get({ owner, repo })).data
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null
    throw error
  }
}
