import { gitHubClient, type GitHubClient, type GitHubDeps } from './client.ts'
import type { GitHubConfig } from './config-schema.ts'
import { type Failure, failureOf } from './failure.ts'
import { findOwner, listRepositories } from './repositories.ts'

/** All events, also those that GitHub adds later: what is not wanted is ignored with a reason. */
const EVENTS = ['*']
const PAGE = 100

export interface RegisteredHook {
  scope: 'ORGANISATION' | 'REPOSITORY'
  /** Login of the organisation, or `owner/name`. */
  name: string
  hookId: number
  /** False when a hook with this address was there and was brought up to date. */
  created: boolean
}

export interface Registration {
  hooks: RegisteredHook[]
  /** Where no hook could be set, and what to do. The others are set all the same. */
  failed: ({ name: string } & Failure)[]
}

/** Hooks of an organisation and of a repository have the same operations at different addresses. */
interface HookPlace {
  scope: RegisteredHook['scope']
  name: string
  list(): Promise<{ id: number; config: { url?: string } }[]>
  create(config: HookConfig): Promise<number>
  update(id: number, config: HookConfig): Promise<void>
  remove(id: number): Promise<void>
}

interface HookConfig {
  url: string
  secret: string
  content_type: 'json'
  insecure_ssl: '0'
}

/**
 * Sets the webhook of a connection: one for the organisation, or one for each repository when some are named or the owner is a user.
 * Calling it again updates the hook with the same address instead of adding one.
 *
 * @param url public address of the connection's webhook.
 * @param secret with which GitHub signs.
 */
export async function registerWebhook(
  config: GitHubConfig,
  url: string,
  secret: string,
  deps: GitHubDeps,
): Promise<Registration> {
  return atEachPlace(config, deps, async (place) => {
    const hook: HookConfig = { url, secret, content_type: 'json', insecure_ssl: '0' }
    const existing = (await place.list()).find((candidate) => candidate.config.url === url)
    if (existing !== undefined) await place.update(existing.id, hook)
    const hookId = existing?.id ?? (await place.create(hook))
    return [{ scope: place.scope, name: place.name, hookId, created: existing === undefined }]
  })
}

/** Removes every hook with this address. One that is gone already is no failure. */
export async function unregisterWebhook(config: GitHubConfig, url: string, deps: GitHubDeps): Promise<Registration> {
  return atEachPlace(config, deps, async (place) => {
    const existing = (await place.list()).filter((candidate) => candidate.config.url === url)
    for (const { id } of existing) await place.remove(id)
    return existing.map(({ id }) => ({ scope: place.scope, name: place.name, hookId: id, created: false }))
  })
}

async function atEachPlace(
  config: GitHubConfig,
  deps: GitHubDeps,
  work: (place: HookPlace) => Promise<RegisteredHook[]>,
): Promise<Registration> {
  const client = gitHubClient(config, deps)
  const result: Registration = { hooks: [], failed: [] }
  let places: HookPlace[]
  try {
    places = await hookPlaces(client, config)
  } catch (error) {
    return { hooks: [], failed: [{ name: config.owner, ...failureOf(error) }] }
  }
  for (const place of places) {
    try {
      result.hooks.push(...(await work(place)))
    } catch (error) {
      result.failed.push({ name: place.name, ...hookFailure(error, place) })
    }
  }
  return result
}

/** Without the right to see hooks GitHub answers 404, as if there were no such place. */
function hookFailure(error: unknown, place: HookPlace): Failure {
  const failure = failureOf(error)
  if (failure.reason === 'REFUSED') {
    const message = `${failure.message} The webhook’s address must be reachable from GitHub, which a local address is not.`
    return { ...failure, message }
  }
  if (failure.reason !== 'NOT_FOUND' && failure.reason !== 'FORBIDDEN') return failure
  const message =
    place.scope === 'ORGANISATION'
      ? 'The token may not set webhooks of the organisation. Give it the organisation permission Webhooks (read and write), or name the repositories.'
      : 'The token may not set webhooks of this repository. Give it the repository permission Webhooks (read and write).'
  return { ...failure, reason: 'FORBIDDEN', message }
}

async function hookPlaces(client: GitHubClient, config: GitHubConfig): Promise<HookPlace[]> {
  const owner = await findOwner(client, config)
  if (owner.organisation && !config.repositories?.length) return [organisationHooks(client, owner.login)]
  const repositories = await listRepositories(client, config, owner)
  return repositories
    .filter((repository) => repository.archived !== true)
    .map((repository) => repositoryHooks(client, owner.login, repository.name))
}

// Creating is not tried again after a failure: GitHub may have made the hook, and the next call of `registerWebhook` finds it.
const once = { request: { retries: 0 } }

function organisationHooks(client: GitHubClient, org: string): HookPlace {
  const { orgs } = client.rest
  return {
    scope: 'ORGANISATION',
    name: org,
    list: async () => (await orgs.listWebhooks({ org, per_page: PAGE })).data,
    create: async (config) =>
      (await orgs.createWebhook({ org, name: 'web', active: true, events: EVENTS, config: { ...config }, ...once }))
        .data.id,
    update: async (id, config) => {
      await orgs.updateWebhook({ org, hook_id: id, active: true, events: EVENTS, config: { ...config } })
    },
    remove: async (id) => {
      await ignoreGone(orgs.deleteWebhook({ org, hook_id: id }))
    },
  }
}

function repositoryHooks(client: GitHubClient, owner: string, repo: string): HookPlace {
  const { repos } = client.rest
  return {
    scope: 'REPOSITORY',
    name: `${owner}/${repo}`,
    list: async () => (await repos.listWebhooks({ owner, repo, per_page: PAGE })).data,
    create: async (config) =>
      (
        await repos.createWebhook({
          owner,
          repo,
          name: 'web',
          active: true,
          events: EVENTS,
          config: { ...config },
          ...once,
        })
      ).data.id,
    update: async (id, config) => {
      await repos.updateWebhook({ owner, repo, hook_id: id, active: true, events: EVENTS, config: { ...config } })
    },
    remove: async (id) => {
      await ignoreGone(repos.deleteWebhook({ owner, repo, hook_id: id }))
    },
  }
}

async function ignoreGone(deletion: Promise<unknown>): Promise<void> {
  try {
    await deletion
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error
  }
}
