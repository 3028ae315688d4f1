import type { ProviderCall } from '../provider.ts'
import { failureOf, type Http } from '../shared/http.ts'
import { listHooks, listSites, NAME, netlifyHttp, offeredEvents } from './client.ts'
import type { NetlifyConfig } from './config-schema.ts'
import { EVENTS } from './events.ts'

const AT_ONCE = 5

/** Netlify has a webhook for each event of each site. */
export async function registerWebhooks(config: NetlifyConfig, url: string, secret: string, call: ProviderCall) {
  const http = netlifyHttp(config, call, 0)
  const offered = await offeredEvents(http)
  const events = EVENTS.filter((event) => offered.includes(event))
  if (events.length === 0) return { problem: 'Netlify offers no webhooks for deploys to this account.' }
  const failed = await atEachSite(http, config, async (site) => {
    const before = (await listHooks(http, site)).filter((hook) => hook.url === url)
    for (const event of events) {
      const wanted = { site_id: site, type: 'url', event, data: { url, signature_secret: secret } }
      const [existing, ...more] = before.filter((hook) => hook.event === event)
      if (existing === undefined) await http.post('hooks', wanted, { query: { site_id: site } })
      else await http.put(`hooks/${encodeURIComponent(existing.id)}`, wanted)
      for (const { id } of more) await http.delete(`hooks/${encodeURIComponent(id)}`)
    }
  })
  return { problem: failed.length === 0 ? null : failed.slice(0, 5).join(' ').slice(0, 1000) }
}

export async function unregisterWebhooks(config: NetlifyConfig, url: string, call: ProviderCall): Promise<void> {
  const http = netlifyHttp(config, call, 0)
  await atEachSite(http, config, async (site) => {
    for (const hook of await listHooks(http, site)) {
      if (hook.url === url) await http.delete(`hooks/${encodeURIComponent(hook.id)}`)
    }
  })
}

/** @returns what went wrong where. */
async function atEachSite(http: Http, config: NetlifyConfig, work: (site: string) => Promise<void>): Promise<string[]> {
  const sites = await listSites(http, config)
  const failed: string[] = []
  for (let start = 0; start < sites.length; start += AT_ONCE) {
    const some = sites.slice(start, start + AT_ONCE)
    await Promise.all(
      some.map(({ id, name }) =>
        work(id).catch((error: unknown) => void failed.push(`${name}: ${failureOf(error, NAME).message}`)),
      ),
    )
  }
  return failed
}
