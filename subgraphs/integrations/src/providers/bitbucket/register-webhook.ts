import type { ProviderCall } from '../provider.ts'
import { failureOf, type Http, HttpFailure } from '../shared/http.ts'
import { collect } from '../shared/pages.ts'
import { bitbucketHttp, listRepositories, NAME, orNull, pages } from './client.ts'
import type { BitbucketConfig } from './config-schema.ts'
import { EVENTS } from './events/index.ts'

const AT_ONCE = 5

/**
 * Sets one webhook for the workspace, or, where the token may not or repositories are named, one for each repository. One of before, at a
 * place that has none now, would tell everything a second time: it is removed.
 */
export async function registerWebhook(config: BitbucketConfig, url: string, secret: string, call: ProviderCall) {
  const http = bitbucketHttp(config, call, 0)
  const set = (place: string) => setHook(http, config, place, { url, secret })
  const remove = (place: string) => removeHooks(http, config, place, url)
  const failed: string[] = []
  // Who does not administer the workspace may still administer repositories.
  const isOne = !config.repositories?.length && (await orNull(set(workspacePlace(config)).then(() => true))) === true
  if (isOne) {
    // With very many the time may not suffice, but the webhook is set.
    const left = await atEachRepository(http, config, (place) => orNull(remove(place)))
    if (!call.signal?.aborted) failed.push(...left)
  } else {
    failed.push(...(await atEachRepository(http, config, set)))
    await orNull(remove(workspacePlace(config)))
  }
  return { problem: failed.length === 0 ? null : failed.slice(0, 5).join(' ').slice(0, 1000) }
}

export async function unregisterWebhook(config: BitbucketConfig, url: string, call: ProviderCall): Promise<void> {
  const http = bitbucketHttp(config, call, 0)
  const remove = (place: string) => removeHooks(http, config, place, url)
  await orNull(remove(workspacePlace(config)))
  await atEachRepository(http, config, remove)
}

const workspacePlace = ({ workspace }: BitbucketConfig) => `workspaces/${encodeURIComponent(workspace)}`

async function setHook(
  http: Http,
  config: BitbucketConfig,
  place: string,
  { url, secret }: { url: string; secret: string },
): Promise<void> {
  const hook = { description: 'Atrium', url, active: true, secret, events: EVENTS }
  const [existing, ...more] = await hooksAt(http, config, place, url)
  if (existing === undefined) await http.post(`${place}/hooks`, hook)
  else await http.put(`${place}/hooks/${encodeURIComponent(existing)}`, hook)
  for (const id of more) await http.delete(`${place}/hooks/${encodeURIComponent(id)}`)
}

async function removeHooks(http: Http, config: BitbucketConfig, place: string, url: string): Promise<void> {
  for (const id of await hooksAt(http, config, place, url)) {
    await http.delete(`${place}/hooks/${encodeURIComponent(id)}`)
  }
}

async function hooksAt(http: Http, config: BitbucketConfig, place: string, url: string): Promise<string[]> {
  const hooks = await collect(pages(http, config, `${place}/hooks`))
  return hooks.filter((hook) => hook.text('url', 2000) === url).flatMap((hook) => hook.id('uuid') ?? [])
}

/** @returns what went wrong where. */
async function atEachRepository(
  http: Http,
  config: BitbucketConfig,
  work: (place: string) => Promise<unknown>,
): Promise<string[]> {
  const repositories = await listRepositories(http, config)
  const failed: string[] = []
  for (let start = 0; start < repositories.length; start += AT_ONCE) {
    const some = repositories.slice(start, start + AT_ONCE)
    await Promise.all(
      some.map(({ id }) =>
        work(`repositories/${id}`).catch((error: unknown) => void failed.push(`${id}: ${problemOf(error)}`)),
      ),
    )
  }
  return failed
}

function problemOf(error: unknown): string {
  const { message } = failureOf(error, NAME)
  if (!(error instanceof HttpFailure)) return message
  if (error.reason === 'FORBIDDEN' || error.reason === 'NOT_FOUND') {
    return 'The token may not set webhooks here. Give it the scope Webhooks, read and write, of an administrator.'
  }
  return error.reason === 'REFUSED'
    ? `${message} The webhook’s address must be reachable from Bitbucket, which a local address is not.`
    : message
}
