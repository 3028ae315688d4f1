import type {
  GitLabCommit,
  GitLabDeployment,
  GitLabHook,
  GitLabPerson,
  GitLabPipeline,
  GitLabProject,
  GitLabWork,
} from './state.ts'

export const HOST = 'https://gitlab.example'
const iso = (at: number) => new Date(at).toISOString()
const addressOf = (path: string) => `${HOST}/${path}`

export const userJson = ({ id, name, username }: GitLabPerson) => ({
  id,
  name,
  username,
  state: 'active',
  avatar_url: `${HOST}/avatar/${id}.png`,
  web_url: addressOf(username),
})

export function projectJson({ id, path, name, visibility, activeAt, issues }: GitLabProject) {
  return {
    id,
    name,
    path: name,
    path_with_namespace: path,
    default_branch: 'main',
    visibility,
    archived: false,
    star_count: 4,
    forks_count: 0,
    open_issues_count: issues.filter(({ state }) => state === 'opened').length,
    last_activity_at: iso(activeAt),
    created_at: iso(1_700_000_000_000),
    web_url: addressOf(path),
  }
}

export const commitJson = (path: string, { id, title, author, at }: GitLabCommit) => ({
  id,
  short_id: id.slice(0, 8),
  title,
  message: `${title}\n`,
  author_name: author.name,
  author_email: `${author.username}@example.com`,
  authored_date: iso(at),
  committed_date: iso(at),
  created_at: iso(at),
  parent_ids: [],
  web_url: `${addressOf(path)}/-/commit/${id}`,
})

export const workJson = (path: string, kind: 'merge_requests' | 'issues', { iid, title, state }: GitLabWork) => ({
  id: 1000 + iid,
  iid,
  title,
  state,
  web_url: `${addressOf(path)}/-/${kind}/${iid}`,
})

export const pipelineJson = (path: string, { id, iid, ref, sha, status, createdAt, updatedAt }: GitLabPipeline) => ({
  id,
  iid,
  ref,
  sha,
  status,
  source: 'push',
  created_at: iso(createdAt),
  updated_at: iso(updatedAt),
  web_url: `${addressOf(path)}/-/pipelines/${id}`,
})

export const deploymentJson = (
  path: string,
  { id, environment, ref, sha, status, user, createdAt, updatedAt }: GitLabDeployment,
) => ({
  id,
  iid: id,
  ref,
  sha,
  status,
  created_at: iso(createdAt),
  updated_at: iso(updatedAt),
  user: userJson(user),
  environment: { id: 1, name: environment, external_url: `https://${environment}.example/` },
  deployable: { id: 2, web_url: `${addressOf(path)}/-/jobs/2` },
})

/** Neither token is given out. */
export const hookJson = ({ id, url, token, signingToken, events }: GitLabHook, hasSigningTokens: boolean) => ({
  id,
  url,
  created_at: iso(1_700_000_000_000),
  ...events,
  token_present: token !== null,
  ...(hasSigningTokens && { signing_token_present: signingToken !== null }),
})

/** The project as webhooks tell it. */
export const hookProject = ({ id, path, name }: GitLabProject) => ({
  id,
  name,
  description: '',
  web_url: addressOf(path),
  namespace: path.split('/')[0],
  visibility_level: 0,
  path_with_namespace: path,
  default_branch: 'main',
})
