import type {
  Headers,
  Processed,
  ProviderCall,
  ProviderConfig,
  ProviderDelivery,
  ProviderEvent,
  ReadDelivery,
} from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { HttpFailure } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { activityOf } from '../shared/words.ts'
import { type Graph, KEY, pageGraph } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'
import { LEAD_FIELDS, leadFact } from './leads.ts'

/** Leads of one delivery: Meta puts at most a thousand changes in one. */
const MOST_LEADS = 1000
/** Ids of one call. */
const TOGETHER = 50

/** Meta gives a delivery no id, and puts several changes in one: its leads are what makes it. */
export function readDelivery(headers: Headers, rawBody: Buffer): ReadDelivery {
  const body = readJson(headers, rawBody)
  if (!body.ok) return body
  const p = reader(body.payload)
  const object = p.text('object', 40)
  if (object === null || p.count('entry') === 0) {
    return { ok: false, status: 400, reason: 'The body is no notification of Meta.' }
  }
  const leads = leadsOf(p).map(({ id }) => id)
  const event = leads.length > 0 ? 'leadgen' : object
  const key = leads.length > 0 ? joinedKey(event, ...leads.toSorted()) : bodyKey(event, rawBody)
  return { ok: true, delivery: { event, action: null, key, payload: body.payload } }
}

interface NamedLead {
  id: string
  pageId: string | null
}

function leadsOf(p: Reader): NamedLead[] {
  const named = p.list('entry').flatMap((entry) =>
    entry
      .list('changes')
      .filter((change) => change.text('field') === 'leadgen')
      .flatMap((change): NamedLead[] => {
        const id = change.id('value.leadgen_id')
        // It becomes part of an address.
        return id === null || !/^\d{1,40}$/.test(id)
          ? []
          : [{ id, pageId: change.id('value.page_id') ?? entry.id('id') }]
      }),
  )
  return [...new Map(named.map((lead) => [lead.id, lead])).values()].slice(0, MOST_LEADS)
}

/** A delivery names leads only; an app's covers all its pages, so those of others are left alone. */
export async function fetchLeads(
  delivery: ProviderDelivery,
  config: FacebookAdsConfig,
  call: ProviderCall,
): Promise<unknown[]> {
  const { pageId } = config
  if (pageId === undefined) return []
  const own = leadsOf(reader(delivery.payload)).filter((lead) => lead.pageId === pageId)
  if (own.length === 0) return []
  const { graph } = await pageGraph({ ...config, pageId }, call)
  const ids = own.map(({ id }) => id)
  const leads: unknown[] = []
  for (let from = 0; from < ids.length; from += TOGETHER) {
    leads.push(...(await readLeads(graph, ids.slice(from, from + TOGETHER))))
  }
  return leads
}

/** One that was withdrawn meanwhile makes Meta refuse all that are asked for with it: the halves are asked for apart. */
async function readLeads(graph: Graph, ids: readonly string[]): Promise<unknown[]> {
  try {
    const found = await graph.get('', { ids: ids.join(','), fields: LEAD_FIELDS })
    return ids.flatMap((id) => found.value(id) ?? [])
  } catch (error) {
    if (!(error instanceof HttpFailure && error.reason === 'NOT_FOUND')) throw error
    if (ids.length === 1) return []
    const middle = Math.ceil(ids.length / 2)
    return [...(await readLeads(graph, ids.slice(0, middle))), ...(await readLeads(graph, ids.slice(middle)))]
  }
}

/** @param completed the leads that were fetched. */
export function processDelivery({ event }: ProviderDelivery, completed: unknown, settings?: ProviderConfig): Processed {
  if (event !== 'leadgen') return { kind: 'ignored', reason: 'It is not about leads.' }
  const leads = Array.isArray(completed) ? completed : []
  const { pageId = null } = (settings ?? {}) as Partial<FacebookAdsConfig>
  const events = leads.flatMap((lead): ProviderEvent[] => {
    const fact = leadFact(reader(lead), pageId)
    if (fact === null) return []
    const { name, source, campaign } = fact.payload
    const by = campaign === null ? '' : `, by the campaign “${campaign}”`
    const said = `New lead from ${source ?? 'Facebook'}: ${name ?? 'somebody without a name'}${by}`
    return [
      {
        // Whatever other leads it is told with again.
        key: `lead:${fact.payload.externalId}`,
        activity: activityOf(KEY, 'leadgen', said, { category: 'PEOPLE' }),
        actor: null,
        container: fact.container,
        facts: [fact],
      },
    ]
  })
  if (events.length === 0) return { kind: 'ignored', reason: 'Its leads are of another page, or gone at Meta.' }
  return { kind: 'events', events }
}
