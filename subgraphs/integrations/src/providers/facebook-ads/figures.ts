import type { ProviderFact } from '../provider.ts'
import type { Reader } from '../shared/reader.ts'
import { minorUnits } from '../shared/words.ts'
import { accountOf, type Graph, KEY, pagesFrom } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** From one day to another, both among them. */
export interface Days {
  since: string
  until: string
}

/** What is to be read, the newest week first: it is what people look at, should the limits end the reading. */
export function weeksOf({ since, until }: Days): Days[] {
  const weeks: Days[] = []
  for (let last = Date.parse(until); last >= Date.parse(since); last -= 7 * DAY_MS) {
    weeks.push({ since: dayOf(Math.max(Date.parse(since), last - 6 * DAY_MS)), until: dayOf(last) })
  }
  return weeks
}

export const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

interface Campaign {
  name: string
  status: string
}

export async function readCampaigns(graph: Graph, config: FacebookAdsConfig): Promise<Map<string, Campaign>> {
  const found = new Map<string, Campaign>()
  for await (const { items } of graph.pages(`${accountOf(config)}/campaigns`, { fields: 'id,name,effective_status' })) {
    for (const campaign of items) {
      const id = campaign.id('id')
      if (id === null) continue
      found.set(id, { name: campaign.text('name', 120) ?? id, status: campaign.text('effective_status') ?? 'UNKNOWN' })
    }
  }
  return found
}

/** What campaigns cost and brought, each day by itself. */
export function figurePages(graph: Graph, config: FacebookAdsConfig, week: Days, from: string | null) {
  const query = {
    level: 'campaign',
    time_increment: 1,
    time_range: JSON.stringify(week),
    fields: 'campaign_id,campaign_name,account_currency,impressions,clicks,spend,actions',
  }
  return pagesFrom(graph, `${accountOf(config)}/insights`, query, from)
}

/** One campaign on one day, known again by both. Counts come as text. */
export function figureOf(row: Reader, campaigns: Map<string, Campaign>): { key: string; value: ProviderFact } | null {
  const externalId = row.id('campaign_id')
  const day = row.text('date_start')
  if (externalId === null || day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const currency = /^[A-Z]{3}$/.exec(row.text('account_currency') ?? '')?.[0] ?? 'USD'
  const known = campaigns.get(externalId)
  const count = (text: string | null) => Math.max(0, Math.round(Number(text ?? 0)) || 0)
  const leads = row.list('actions').filter((action) => action.text('action_type') === 'lead')
  const value = {
    type: 'campaign.reported',
    container: { kind: 'CAMPAIGN', id: externalId },
    payload: {
      provider: KEY,
      externalId,
      name: row.text('campaign_name', 120) ?? known?.name ?? externalId,
      status: known?.status ?? 'UNKNOWN',
      day,
      currency,
      spendMinor: minorUnits(row.text('spend'), currency) ?? 0,
      impressions: count(row.text('impressions')),
      clicks: count(row.text('clicks')),
      leads: count(leads[0]?.id('value') ?? null),
    },
  } satisfies ProviderFact
  return { key: `${externalId} ${day}`, value }
}
