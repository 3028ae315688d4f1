import type { Headers, Processed, ProviderCall, ProviderDelivery, ProviderEvent, ReadDelivery } from '../provider.ts'
import { bodyKey, joinedKey, readJson } from '../shared/delivery.ts'
import { HttpFailure } from '../shared/http.ts'
import { reader, type Reader } from '../shared/reader.ts'
import { activityOf } from '../shared/words.ts'
import { KEY, pageGraph } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'
import { LEAD_FIELDS, leadFact } from './leads.ts'

/** Leads of one delivery: Meta puts at most a thousand changes in one. */
const MOST_LEADS = 1000

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
        return id === null ? [] : [{ id, pageId: change.id('value.page_id') ?? entry.id('id') }]
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
  const leads: unknown[] = []
  for (const { id } of own) {
    try {
      leads.push((await graph.get(id, { fields: LEAD_FIELDS })).value(''))
    } catch (error) {
      // Withdrawn meanwhile: the others are still told.
      if (!(error instanceof HttpFailure && error.reason === 'NOT_FOUND')) throw error
    }
  }
  return leads
}

/** @param completed the leads that were fetched. */
export function processDelivery({ event }: ProviderDelivery, completed: unknown): Processed {
  if (event !== 'leadgen') return { kind: 'ignored', reason: 'It is not about leads.' }
  const leads = Array.isArray(completed) ? completed : []
  const events = leads.flatMap((lead): ProviderEvent[] => {
    const fact = leadFact(reader(lead), null)
    if (fact === null) return []
    const { name, source, campaign } = fact.payload
    const by = campaign === null ? '' : `, by the campaign “${campaign}”`
    const said = `New lead from ${source ?? 'Facebook'}: ${name ?? 'somebody without a name'}${by}`
    return [
      {
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
