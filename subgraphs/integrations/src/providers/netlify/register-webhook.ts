import type { ProviderCall } from '../provider.ts'
import { failureOf, type Http } from '../shared/http.ts'
import { listAllSites, listHooks, NAME, netlifyHttp, type NetlifySite, offeredEvents, sitesToShow } from './client.ts'
import type { NetlifyConfig } from './config-schema.ts'
import { EVENTS } from './events.ts'

const AT_ONCE = 5

/** Netlify has a webhook for each event of each site. Those of sites that are shown no longer are removed. */
export async function registerWebhooks(config: NetlifyConfig, url: string, secret: string, call: ProviderCall) {
  const http = netlifyHttp(config, call, 0)
  const offered = await offeredEvents(http)
  const events = EVENTS.filter((event) => offered.includes(event))
  if (events.length === 0) return { problem: 'Netlify offers no webhooks for deploys to this account.' }
  const all = await listAllSites(http)
  const shown = sitesToShow(all, config)
  const failed = await atEachSite(shown, async (site) => {
    const before = (await listHooks(http, site)).filter((hook) => hook.url === url)
    for (const event of events) {
      const wanted = { site_id: site, type: 'url', event, data: { url, signature_secret: secret } }
      const [existing, ...more] = before.filter((hook) => hook.event === event)
      if (existing === undefined) await http.post('hooks', wanted, { query: { site_id: site } })
      else await http.put(`hooks/${encodeURIComponent(existing.id)}`, wanted)
      for (const { id } of more) await http.delete(`hooks/${encodeURIComponent(id)}`)
    }
  })
  // Where that fails, what is told of them is not shown.
  await atEachSite(
    all.filter((site) => !shown.includes(site)),
    (site) => removeHooks(http, site, url),
  )
  return { problem: failed.length === 0 ? null : failed.slice(0, 5).join(' ').slice(0, 1000) }
}

export async function unregisterWebhooks(config: NetlifyConfig, url: string, call: ProviderCall): Promise<void> {
  const http = netlifyHttp(config, call, 0)
  await atEachSite(await listAllSites(http), (site) => removeHooks(http, site, url))
}

async function removeHooks(http: Http, site: string, url: string): Promise<void> {
  for (const hook of await listHooks(http, site)) {
    if (hook.url === url) await http.delete(`hooks/${encodeURIComponent(hook.id)}`)
  }
}

/** @returns what went wrong where. */
async function atEachSite(sites: NetlifySite[], work: (site: string) => Promise<void>): Promise<string[]> {
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
