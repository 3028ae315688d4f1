import type { ProviderCall } from '../provider.ts'
import { failureOf, type Http, HttpFailure } from '../shared/http.ts'
import { collect } from '../shared/pages.ts'
import { reader } from '../shared/reader.ts'
import { gitLabHttp, listProjects, NAME, pages } from './client.ts'
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

/** Sets one webhook for the group, or, where the plan has none for groups, one for each project. */
export async function registerWebhook(config: GitLabConfig, url: string, secret: string, call: ProviderCall) {
  const http = gitLabHttp(config, call, 0)
  const failed = await atEachPlace(http, config, (place) => setHook(http, place, url, secret))
  return { problem: failed.length === 0 ? null : failed.slice(0, MOST_NAMED).join(' ').slice(0, 1000) }
}

export async function unregisterWebhook(config: GitLabConfig, url: string, call: ProviderCall): Promise<void> {
  const http = gitLabHttp(config, call, 0)
  await atEachPlace(http, config, async (place) => {
    for (const id of await hooksAt(http, place, url)) await http.delete(`${place}/hooks/${id}`)
  })
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
async function atEachPlace(
  http: Http,
  config: GitLabConfig,
  work: (place: string) => Promise<void>,
): Promise<string[]> {
  if (config.group !== undefined && !config.projects?.length) {
    try {
      await work(`groups/${encodeURIComponent(config.group)}`)
      return []
    } catch (error) {
      // Webhooks of groups are not on every plan.
      if (!(error instanceof HttpFailure && (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND'))) throw error
    }
  }
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
