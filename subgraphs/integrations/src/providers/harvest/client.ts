import type { ProviderCall } from '../provider.ts'
import { createHttp, type Http } from '../shared/http.ts'
import { collect, pagesByCursor } from '../shared/pages.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { HARVEST_API, type HarvestConfig } from './config-schema.ts'

export const NAME = 'Harvest'
/** As many as Harvest gives at once. */
const PAGE = 2000

/** @param retries 0 where a person waits. */
export function harvestHttp({ accountId, token, baseUrl }: HarvestConfig, call: ProviderCall, retries?: number): Http {
  return createHttp(
    {
      name: NAME,
      baseUrl: baseUrl ?? HARVEST_API,
      headers: {
        authorization: `Bearer ${token}`,
        'harvest-account-id': accountId,
        // Refused without one.
        'user-agent': 'Atrium (operations portal)',
      },
      statusPage: 'www.harveststatus.com',
      ...(retries !== undefined && { retries }),
    },
    call,
  )
}

export interface Me {
  id: string
  name: string
}

export async function whoAmI(http: Http): Promise<Me> {
  const me = reader(await http.get('v2/users/me'))
  const name = [me.text('first_name', 60), me.text('last_name', 60)].filter((part) => part !== null).join(' ')
  return { id: me.id('id') ?? '', name: name === '' ? 'somebody' : name }
}

/** A list by pages; the answer names the address of the next one, or its number. */
export function pages(
  http: Http,
  name: string,
  query: Record<string, string | number | boolean | null>,
): AsyncIterable<Reader[]> {
  return pagesByCursor<Reader, string>(async (next) => {
    const answer = reader(await (next === null ? http.get(`v2/${name}`, { per_page: PAGE, ...query }) : http.get(next)))
    const following = answer.text('links.next', 2000)
    return { items: answer.list(name), next: following }
  })
}

/** Entries, the latest changed first. @param since changed after it. */
export const entryPages = (http: Http, since: Date | null): AsyncIterable<Reader[]> =>
  pages(http, 'time_entries', { updated_since: since?.toISOString() ?? null })

export async function listProjects(http: Http): Promise<{ id: string; name: string }[]> {
  const projects = await collect(pages(http, 'projects', { is_active: true }))
  return projects.flatMap((project) => {
    const id = project.id('id')
    const client = project.text('client.name', 60)
    const name = project.text('name', 120) ?? id ?? ''
    return id === null ? [] : [{ id, name: client === null ? name : `${client} / ${name}` }]
  })
}
