import type {
  BitbucketCommit,
  BitbucketDeployment,
  BitbucketHook,
  BitbucketPipeline,
  BitbucketPullRequest,
  BitbucketRepository,
} from './state.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString().replace('Z', '+00:00'))
const html = (path: string) => ({ html: { href: `https://bitbucket.org/${path}` } })

export const userJson = (name: string) => ({
  type: 'user',
  display_name: name,
  nickname: name.toLowerCase(),
  uuid: '{d301aafa-d676-4ee0-88be-962be7417567}',
  account_id: '557058:ba8948b2',
  links: {
    ...html(name.toLowerCase()),
    avatar: { href: `https://bitbucket.org/account/${name.toLowerCase()}/avatar/` },
  },
})

export const repositoryJson = ({ uuid, full_name, isPrivate, description, updatedAt }: BitbucketRepository) => ({
  type: 'repository',
  uuid,
  full_name,
  name: full_name.split('/')[1],
  slug: full_name.split('/')[1],
  description,
  is_private: isPrivate,
  scm: 'git',
  language: 'typescript',
  has_issues: true,
  mainbranch: { type: 'branch', name: 'main' },
  updated_on: iso(updatedAt),
  links: html(full_name),
})

export const commitJson = (repository: string, { hash, message, author, at }: BitbucketCommit) => ({
  type: 'commit',
  hash,
  message: `${message}\n`,
  date: iso(at),
  author: { type: 'author', raw: `${author} <${author.toLowerCase()}@example.com>`, user: userJson(author) },
  links: html(`${repository}/commits/${hash}`),
})

export const pipelineJson = ({ uuid, build_number, state, ref, hash, createdAt, completedAt }: BitbucketPipeline) => ({
  type: 'pipeline',
  uuid,
  build_number,
  state:
    state === 'IN_PROGRESS'
      ? { name: state, type: 'pipeline_state_in_progress' }
      : { name: 'COMPLETED', result: { name: state } },
  target: { type: 'pipeline_ref_target', ref_type: 'branch', ref_name: ref, commit: { hash } },
  created_on: iso(createdAt),
  completed_on: iso(completedAt),
})

export const deploymentJson = (repository: string, { uuid, environment, state, hash, at }: BitbucketDeployment) => ({
  type: 'deployment',
  uuid,
  environment: { uuid: `{${environment}}` },
  state:
    state === 'IN_PROGRESS'
      ? { name: state, started_on: iso(at) }
      : { name: 'COMPLETED', status: { name: state }, started_on: iso(at), completed_on: iso(at) },
  release: { name: `#1`, commit: { hash }, url: `https://bitbucket.org/${repository}/addon/pipelines/home` },
})

export const pullRequestJson = (repository: string, { id, title, state }: BitbucketPullRequest) => ({
  type: 'pullrequest',
  id,
  title,
  state,
  source: { branch: { name: 'feature/menu' } },
  destination: { branch: { name: 'main' } },
  links: html(`${repository}/pull-requests/${id}`),
})

/** The secret is never given out. */
export const hookJson = ({ uuid, url, secret, events }: BitbucketHook) => ({
  type: 'webhook_subscription',
  uuid,
  url,
  events,
  active: true,
  description: 'Atrium',
  secret_set: secret !== null,
})
