import type { ExternalContainer, ProviderCall, ProviderFact, SyncStep } from '../provider.ts'
import { type Fingerprints, newsOf } from '../shared/fingerprints.ts'
import { beginRun, endRun, type IncrementalCursor } from '../shared/incremental.ts'
import type { Reader } from '../shared/reader.ts'
import { minorUnits } from '../shared/words.ts'
import { accountOf, type Graph, graphOf, KEY, pageGraph } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'
import { LEAD_FIELDS, leadFact } from './leads.ts'

interface Cursor extends IncrementalCursor {
  /** Of figures, by campaign and day. */
  told?: Fingerprints
  /** Unix seconds of the latest lead that was read. */
  leadsAfter?: number
  /** Whether the run under way has read the figures. */
  hasFigures?: boolean
}

type Run = Cursor & { startedAt: string }

const DAY_MS = 24 * 60 * 60 * 1000
/** The first time; then a day what Meta still attributes to it, and else what is still counted. */
const FIRST_DAYS = 90
const ATTRIBUTION_DAYS = 28
const RECENT_DAYS = 3
/** Meta keeps leads for so long. */
const LEAD_DAYS = 90

/** Reads campaigns, their figures day by day, and the leads of the page's forms. */
export async function* syncAccount(
  config: FacebookAdsConfig,
  cursor: object | null,
  call: ProviderCall,
): AsyncGenerator<SyncStep, void, void> {
  const graph = graphOf(config, call)
  let run = { ...(cursor as Cursor | null), ...beginRun(cursor) } as Run
  const counts = { campaigns: 0, days: 0, leads: 0 }
  const step = (progress: number, more: Partial<SyncStep> = {}): SyncStep => ({
    facts: [],
    counts: { ...counts },
    progress,
    cursor: run,
    ...more,
  })
  const campaigns = await readCampaigns(graph, config)
  counts.campaigns = campaigns.size
  yield step(10, {
    containers: [...campaigns].map(([id, { name }]): ExternalContainer => ({ kind: 'CAMPAIGN', id, name })),
  })
  if (!run.hasFigures) {
    const read = await readFigures(graph, config, daysOf(run), campaigns, call)
    counts.days = read.length
    const oldest = dayOf(Date.parse(run.startedAt) - ATTRIBUTION_DAYS * DAY_MS)
    const { news, told } = newsOf(run.told, read, (key) => key.slice(-10) >= oldest)
    run = { ...run, told, hasFigures: true }
    yield step(60, { facts: news })
  }
  if (config.pageId !== undefined) {
    const { graph: page } = await pageGraph({ ...config, pageId: config.pageId }, call)
    const after = run.leadsAfter ?? Math.floor((Date.now() - LEAD_DAYS * DAY_MS) / 1000)
    for await (const leads of leadPages(page, config.pageId, after, call)) {
      counts.leads += leads.length
      yield step(80, { facts: leads.flatMap((lead) => leadFact(lead, config.pageId!) ?? []) })
    }
    // A little before the run began: a lead may be in no list yet.
    run = { ...run, leadsAfter: Math.floor(Date.parse(run.startedAt) / 1000) - 60 }
  }
  const { told, leadsAfter } = run
  yield step(100, { cursor: { ...endRun(run), told, leadsAfter } })
}

function daysOf({ since, isWhole, startedAt }: Run): { since: string; until: string } {
  const days = since === null ? FIRST_DAYS : isWhole ? ATTRIBUTION_DAYS : RECENT_DAYS
  // The account's day may be ahead of ours.
  return { since: dayOf(Date.parse(startedAt) - days * DAY_MS), until: dayOf(Date.parse(startedAt) + DAY_MS / 2) }
}

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

interface Campaign {
  name: string
  status: string
}

async function readCampaigns(graph: Graph, config: FacebookAdsConfig): Promise<Map<string, Campaign>> {
  const found = new Map<string, Campaign>()
  for await (const page of graph.pages(`${accountOf(config)}/campaigns`, { fields: 'id,name,effective_status' })) {
    for (const campaign of page) {
      const id = campaign.id('id')
      if (id === null) continue
      found.set(id, { name: campaign.text('name', 120) ?? id, status: campaign.text('effective_status') ?? 'UNKNOWN' })
    }
  }
  return found
}

async function readFigures(
  graph: Graph,
  config: FacebookAdsConfig,
  range: { since: string; until: string },
  campaigns: Map<string, Campaign>,
  call: ProviderCall,
): Promise<{ key: string; value: ProviderFact }[]> {
  const query = {
    level: 'campaign',
    time_increment: 1,
    time_range: JSON.stringify(range),
    fields: 'campaign_id,campaign_name,account_currency,impressions,clicks,spend,actions',
  }
  const read: { key: string; value: ProviderFact }[] = []
  for await (const page of graph.pages(`${accountOf(config)}/insights`, query)) {
    call.signal?.throwIfAborted()
    for (const row of page) {
      const fact = figureFact(row, campaigns)
      if (fact) read.push({ key: `${fact.payload.externalId} ${fact.payload.day}`, value: fact })
    }
  }
  return read
}

/** One campaign on one day. Counts come as text. */
function figureFact(row: Reader, campaigns: Map<string, Campaign>) {
  const externalId = row.id('campaign_id')
  const day = row.text('date_start')
  if (externalId === null || day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const currency = /^[A-Z]{3}$/.exec(row.text('account_currency') ?? '')?.[0] ?? 'USD'
  const known = campaigns.get(externalId)
  const count = (text: string | null) => Math.max(0, Math.round(Number(text ?? 0)) || 0)
  const leads = row.list('actions').filter((action) => action.text('action_type') === 'lead')
  return {
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
}

async function* leadPages(graph: Graph, pageId: string, after: number, call: ProviderCall): AsyncGenerator<Reader[]> {
  for await (const forms of graph.pages(`${pageId}/leadgen_forms`, { fields: 'id' })) {
    for (const form of forms) {
      const id = form.id('id')
      if (id === null) continue
      const filtering = JSON.stringify([{ field: 'time_created', operator: 'GREATER_THAN', value: after }])
      for await (const leads of graph.pages(`${id}/leads`, { fields: LEAD_FIELDS, filtering })) {
        call.signal?.throwIfAborted()
        yield leads
      }
    }
  }
}
