import type { ProviderCall } from '../provider.ts'
import { failureOf, type Http, HttpFailure } from '../shared/http.ts'
import { collect } from '../shared/pages.ts'
import { reader } from '../shared/reader.ts'
import { gitLabHttp, listProjects, NAME, orNull, pages } from './client.ts'
import type { GitLabConfig } from './config-schema.ts'
import { signingToken } from './signing.ts'

const EVENTS = {
  push_events: true,
  tag_push_events: true,
  issues_events: true,
  confidential_issues_events: true,
  merge_requests_events: true,
  note_events: true,
  confidential_note_events: true,
  pipeline_events: true,
  deployment_events: true,
  releases_events: true,
  wiki_page_events: true,
  enable_ssl_verification: true,
}
const AT_ONCE = 5
const MOST_NAMED = 5

/**
 * Sets one webhook for the group, or, where the plan has none for groups or projects are named, one for each project. One of before, at a
 * place that has none now, would tell everything a second time: it is removed.
 */
export async function registerWebhook(config: GitLabConfig, url: string, secret: string, call: ProviderCall) {
  const http = gitLabHttp(config, call, 0)
  const failed: string[] = []
  if (await isSetAtGroup(http, config, url, secret)) {
    // With very many the time may not suffice, but the webhook is set.
    const left = await atEachProject(http, config, (place) => orNull(removeHooks(http, place, url)))
    if (!call.signal?.aborted) failed.push(...left)
  } else {
    failed.push(...(await atEachProject(http, config, (place) => setHook(http, place, url, secret))))
    await removeAtGroups(http, config, url)
  }
  return { problem: failed.length === 0 ? null : failed.slice(0, MOST_NAMED).join(' ').slice(0, 1000) }
}

export async function unregisterWebhook(config: GitLabConfig, url: string, call: ProviderCall): Promise<void> {
  const http = gitLabHttp(config, call, 0)
  await removeAtGroups(http, config, url)
  await atEachProject(http, config, (place) => removeHooks(http, place, url))
}

const groupPlace = (path: string) => `groups/${encodeURIComponent(path)}`

/** @returns false where there is to be none for the group. */
async function isSetAtGroup(http: Http, config: GitLabConfig, url: string, secret: string): Promise<boolean> {
  if (config.group === undefined || config.projects?.length) return false
  // Webhooks of groups are not on every plan.
  return (await orNull(setHook(http, groupPlace(config.group), url, secret).then(() => true))) ?? false
}

/** At the group, and at those that named projects are in: one of them may have been the connection's before. */
async function removeAtGroups(http: Http, { group, projects = [] }: GitLabConfig, url: string): Promise<void> {
  const groups = new Set([...(group === undefined ? [] : [group]), ...projects.flatMap(groupsOf)])
  for (const path of groups) await orNull(removeHooks(http, groupPlace(path), url))
}

/** `a` and `a/b` of `a/b/c`. */
function groupsOf(project: string): string[] {
  const parts = project.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

async function removeHooks(http: Http, place: string, url: string): Promise<void> {
  for (const id of await hooksAt(http, place, url)) await http.delete(`${place}/hooks/${id}`)
}

async function setHook(http: Http, place: string, url: string, secret: string): Promise<void> {
  const [existing, ...more] = await hooksAt(http, place, url)
  const path = existing === undefined ? `${place}/hooks` : `${place}/hooks/${existing}`
  const signed = { ...EVENTS, url, signing_token: signingToken(secret) }
  const made = reader(existing === undefined ? await http.post(path, signed) : await http.put(path, signed))
  // A GitLab from before signing tokens has kept none: it sends the secret along instead.
  if (!made.flag('signing_token_present')) {
    const id = existing ?? made.id('id') ?? ''
    await http.put(`${place}/hooks/${id}`, { ...EVENTS, url, token: secret })
  }
  for (const id of more) await http.delete(`${place}/hooks/${id}`)
}

async function hooksAt(http: Http, place: string, url: string): Promise<string[]> {
  const hooks = await collect(pages(http, `${place}/hooks`))
  return hooks.filter((hook) => hook.text('url', 2000) === url).flatMap((hook) => hook.id('id') ?? [])
}

/** @returns what went wrong where. */
async function atEachProject(
  http: Http,
  config: GitLabConfig,
  work: (place: string) => Promise<unknown>,
): Promise<string[]> {
  const projects = await listProjects(http, config)
  const failed: string[] = []
  for (let start = 0; start < projects.length; start += AT_ONCE) {
    const some = projects.slice(start, start + AT_ONCE)
    await Promise.all(
      some.map(async ({ id, path }) => {
        try {
          await work(`projects/${id}`)
        } catch (error) {
          failed.push(`${path}: ${problemOf(error)}`)
        }
      }),
    )
  }
  return failed
}

function problemOf(error: unknown): string {
  const { message } = failureOf(error, NAME)
  if (!(error instanceof HttpFailure)) return message
  if (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND') {
    return 'The token may not set webhooks here. It needs the scope api and the role Maintainer.'
  }
  return error.reason === 'REFUSED'
    ? `${message} The webhook’s address must be reachable from GitLab, which a local address is not.`
    : message
}
