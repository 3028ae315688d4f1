import { githubExamples } from './examples.ts'
import { type Account, fullName, type Repository } from './state.ts'

type Json = Record<string, unknown>

/** The repository and the account that most of the real payloads are about. */
const EXAMPLE_REPOSITORY = /Codertocat\/Hello-World/g

/**
 * A real payload (or a part of it) retold for another repository, so that every field GitHub sends is there with its true type. What matters is
 * overwritten by the caller.
 *
 * @param path dotted, inside the payload.
 */
export function retold(example: string, path: string, target: string, api: string): Json {
  const found = githubExamples().find(({ name }) => name === example)
  if (found === undefined) throw new Error(`There is no example named ${example}`)
  const part =
    path === '' ? found.payload : path.split('.').reduce<unknown>((value, key) => (value as Json)[key], found.payload)
  const text = JSON.stringify(part).replace(EXAMPLE_REPOSITORY, target).replaceAll('https://api.github.com', api)
  return JSON.parse(text) as Json
}

export function accountJson(account: Account, api: string): Json {
  const self = `${api}/users/${account.login}`
  return {
    login: account.login,
    id: account.id,
    node_id: Buffer.from(`0:User${account.id}`).toString('base64'),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url: self,
    html_url: `https://github.com/${account.login}`,
    followers_url: `${self}/followers`,
    following_url: `${self}/following{/other_user}`,
    gists_url: `${self}/gists{/gist_id}`,
    starred_url: `${self}/starred{/owner}{/repo}`,
    subscriptions_url: `${self}/subscriptions`,
    organizations_url: `${self}/orgs`,
    repos_url: `${self}/repos`,
    events_url: `${self}/events{/privacy}`,
    received_events_url: `${self}/received_events`,
    type: account.type,
    site_admin: false,
  }
}

export function organisationJson(account: Account, api: string): Json {
  const self = `${api}/orgs/${account.login}`
  return {
    login: account.login,
    id: account.id,
    node_id: Buffer.from(`12:Organization${account.id}`).toString('base64'),
    url: self,
    repos_url: `${self}/repos`,
    events_url: `${self}/events`,
    hooks_url: `${self}/hooks`,
    issues_url: `${self}/issues`,
    members_url: `${self}/members{/member}`,
    public_members_url: `${self}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    description: '',
  }
}

export function repositoryJson(repository: Repository, api: string): Json {
  const openIssues = repository.issues.filter(({ state }) => state === 'open').length
  return {
    ...retold('issues.opened.1', 'repository', fullName(repository), api),
    id: repository.id,
    node_id: Buffer.from(`010:Repository${repository.id}`).toString('base64'),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    owner: accountJson(repository.owner, api),
    description: repository.description,
    language: repository.language,
    stargazers_count: repository.stars,
    watchers_count: repository.stars,
    watchers: repository.stars,
    archived: repository.archived,
    default_branch: repository.defaultBranch,
    open_issues_count: openIssues,
    open_issues: openIssues,
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    pushed_at: repository.pushedAt,
    topics: [],
  }
}
