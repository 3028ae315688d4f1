import type { ProviderCall } from '../provider.ts'
import { reader } from '../shared/reader.ts'
import { clickUpHttp, findWorkspace, listWebhooks } from './client.ts'
import type { ClickUpConfig } from './config-schema.ts'
import { EVENTS } from './events.ts'

/**
 * Sets the webhook of a workspace. ClickUp makes the secret and tells it only now, so one that is there already is replaced: its
 * secret cannot be asked for.
 */
export async function registerWebhook(
  config: ClickUpConfig,
  url: string,
  call: ProviderCall,
): Promise<{ problem: string | null; secret?: string }> {
  const http = clickUpHttp(config, call, 0)
  const workspace = await findWorkspace(http, config)
  const before = (await listWebhooks(http, workspace)).filter(({ endpoint }) => endpoint === url)
  const made = reader(await http.post(`team/${workspace.id}/webhook`, { endpoint: url, events: EVENTS }))
  for (const { id } of before) await http.delete(`webhook/${encodeURIComponent(id)}`)
  const secret = made.text('webhook.secret', 400)
  return secret === null
    ? { problem: 'ClickUp registered the webhook without telling its secret.' }
    : { problem: null, secret }
}

export async function unregisterWebhook(config: ClickUpConfig, url: string, call: ProviderCall): Promise<void> {
  const http = clickUpHttp(config, call, 0)
  const workspace = await findWorkspace(http, config)
  for (const { id, endpoint } of await listWebhooks(http, workspace)) {
    if (endpoint === url) await http.delete(`webhook/${encodeURIComponent(id)}`)
  }
}
