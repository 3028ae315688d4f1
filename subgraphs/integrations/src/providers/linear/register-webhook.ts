import type { ProviderCall } from '../provider.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { type Linear, listTeams, openLinear } from './client.ts'
import type { LinearConfig } from './config-schema.ts'
import { RESOURCES } from './events.ts'

/** Sets one webhook for all public teams, or one for each team that is named, signed with our secret. */
export async function registerWebhook(
  config: LinearConfig,
  url: string,
  secret: string,
  call: ProviderCall,
): Promise<{ problem: string | null }> {
  const linear = await openLinear(config, call, 0)
  const { sdk } = linear
  const teams = config.teams?.length ? await listTeams(linear, config) : []
  const scopes: (string | null)[] = teams.length === 0 ? [null] : teams.map(({ id }) => id)
  const before = await hooksTo(linear, url)
  const kept = new Set<string>()
  for (const teamId of scopes) {
    const known = before.find((hook) => hook.teamId === teamId && !kept.has(hook.id))
    const settings = { url, secret, label: 'Atrium', resourceTypes: [...RESOURCES], enabled: true }
    if (known) {
      kept.add(known.id)
      await sdk.updateWebhook(known.id, settings)
    } else await sdk.createWebhook({ ...settings, ...(teamId === null ? { allPublicTeams: true } : { teamId }) })
  }
  for (const { id } of before) if (!kept.has(id)) await sdk.deleteWebhook(id)
  return { problem: null }
}

export async function unregisterWebhook(config: LinearConfig, url: string, call: ProviderCall): Promise<void> {
  const linear = await openLinear(config, call, 0)
  for (const { id } of await hooksTo(linear, url)) await linear.sdk.deleteWebhook(id)
}

async function hooksTo({ sdk }: Linear, url: string): Promise<{ id: string; teamId: string | null }[]> {
  const hooks = await collect(
    pagesByCursor<{ id: string; url: string; teamId: string | null }, string>(async (after) => {
      const { nodes, pageInfo } = await sdk.webhooks({ first: 100, ...(after !== null && { after }) })
      return {
        items: nodes.map((hook) => ({ id: hook.id, url: hook.url ?? '', teamId: hook.teamId ?? null })),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      }
    }),
  )
  return hooks.filter((hook) => hook.url === url)
}
