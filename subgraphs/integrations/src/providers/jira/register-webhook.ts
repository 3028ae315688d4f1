import type { ProviderCall } from '../provider.ts'
import { type Http, HttpFailure } from '../shared/http.ts'
import { reader } from '../shared/reader.ts'
import { jiraHttp } from './client.ts'
import type { JiraConfig } from './config-schema.ts'
import { EVENTS } from './events.ts'

const HOOKS = 'rest/webhooks/1.0/webhook'
/** Of everything about issues; other events know no filter. */
const ISSUE_FILTER = 'issue-related-events-section'

/**
 * Sets an administrator's webhook: only those are signed. Jira does not tell a secret again, so one that is there already is
 * replaced by a new one.
 */
export async function registerWebhook(
  config: JiraConfig,
  url: string,
  secret: string,
  call: ProviderCall,
): Promise<{ problem: string | null }> {
  const http = jiraHttp(config, call, 0)
  try {
    const before = await hooksTo(http, url)
    const filters = config.projects?.length ? { [ISSUE_FILTER]: `project in (${config.projects.join(', ')})` } : {}
    await http.post(HOOKS, { name: 'Atrium', url, events: EVENTS, filters, excludeBody: false, secret })
    for (const id of before) await http.delete(`${HOOKS}/${id}`)
    return { problem: null }
  } catch (error) {
    if (!(error instanceof HttpFailure) || error.reason !== 'FORBIDDEN') throw error
    return {
      problem: 'Only an administrator of Jira may set webhooks. Enter the token of one, or set it in Jira by hand.',
    }
  }
}

export async function unregisterWebhook(config: JiraConfig, url: string, call: ProviderCall): Promise<void> {
  const http = jiraHttp(config, call, 0)
  for (const id of await hooksTo(http, url)) await http.delete(`${HOOKS}/${id}`)
}

/** Jira tells the number of a webhook only in its address. */
async function hooksTo(http: Http, url: string): Promise<string[]> {
  const hooks = await http.get<unknown[] | null>(HOOKS)
  return (Array.isArray(hooks) ? hooks : []).map(reader).flatMap((hook) => {
    const id = /\/(\d+)$/.exec(hook.text('self', 500) ?? '')?.[1]
    return hook.text('url', 2000) === url && id !== undefined ? [id] : []
  })
}
