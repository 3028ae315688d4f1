import type { ExternalContainer, ProviderCall, SyncStep } from '../provider.ts'
import { type Fingerprints, newsOf } from '../shared/fingerprints.ts'
import { beginRun, endRun, type IncrementalCursor } from '../shared/incremental.ts'
import { type Graph, graphOf, pageGraph, pagesFrom } from './client.ts'
import type { FacebookAdsConfig } from './config-schema.ts'
import { dayOf, type Days, figureOf, figurePages, readCampaigns, weeksOf } from './figures.ts'
import { LEAD_FIELDS, leadFact } from './leads.ts'

interface Cursor extends IncrementalCursor {
  /** Of figures, by campaign and day. */
  told?: Fingerprints
  /** Unix seconds of the latest lead that was read. */
  leadsAfter?: number
  /** How many weeks of figures the run under way has read. */
  weeks?: number
  /** The form whose leads it was reading. */
  form?: string
  /** The page that comes next of that week or form; null at its beginning. */
  next?: string | null
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
  const oldest = dayOf(Date.parse(run.startedAt) - ATTRIBUTION_DAYS * DAY_MS)
  const weeks = weeksOf(daysOf(run))
  let from = run.next ?? null
  for (let week = run.weeks ?? 0; week < weeks.length; week += 1) {
    for await (const { items, next } of figurePages(graph, config, weeks[week]!, from)) {
      call.signal?.throwIfAborted()
      const read = items.flatMap((row) => figureOf(row, campaigns) ?? [])
      counts.days += read.length
      const { news, told } = newsOf(run.told, read, (key) => key.slice(-10) >= oldest)
      run = { ...run, told, next, weeks: next === null ? week + 1 : week }
      yield step(10 + Math.floor((50 * run.weeks!) / weeks.length), { facts: news })
    }
    from = null
    if (week + 1 < weeks.length) graph.assertRoom()
  }
  if (config.pageId !== undefined) {
    const { pageId } = config
    const { graph: page } = await pageGraph({ ...config, pageId }, call)
    const after = run.leadsAfter ?? Math.floor((Date.parse(run.startedAt) - LEAD_DAYS * DAY_MS) / 1000)
    const forms = (await readForms(page, pageId)).filter((id) => run.form === undefined || id >= run.form)
    // What is left of figures was read above.
    let place = run.form === undefined ? null : (run.next ?? null)
    for (const [index, form] of forms.entries()) {
      if (index > 0) page.assertRoom()
      const first = form === run.form ? place : null
      for await (const { items, next } of leadPages(page, form, after, first)) {
        call.signal?.throwIfAborted()
        counts.leads += items.length
        // At its end the next form is where to go on.
        run = { ...run, form: next === null ? (forms[index + 1] ?? form) : form, next }
        yield step(80, { facts: items.flatMap((lead) => leadFact(lead, pageId) ?? []) })
      }
      place = null
    }
    // A little before the run began: a lead may be in no list yet.
    run = { ...run, leadsAfter: Math.floor(Date.parse(run.startedAt) / 1000) - 60 }
  }
  const { told, leadsAfter } = run
  yield step(100, { cursor: { ...endRun(run), told, leadsAfter } })
}

/** What is read of figures by this run. */
function daysOf({ since, isWhole, startedAt }: Run): Days {
  const days = since === null ? FIRST_DAYS : isWhole ? ATTRIBUTION_DAYS : RECENT_DAYS
  // The account's day may be ahead of ours.
  return { since: dayOf(Date.parse(startedAt) - days * DAY_MS), until: dayOf(Date.parse(startedAt) + DAY_MS / 2) }
}

function leadPages(graph: Graph, form: string, after: number, from: string | null) {
  const filtering = JSON.stringify([{ field: 'time_created', operator: 'GREATER_THAN', value: after }])
  return pagesFrom(graph, `${form}/leads`, { fields: LEAD_FIELDS, filtering }, from)
}

/** Ids of the page's forms, in order of text. */
async function readForms(graph: Graph, pageId: string): Promise<string[]> {
  const ids: string[] = []
  for await (const { items } of graph.pages(`${pageId}/leadgen_forms`, { fields: 'id' })) {
    ids.push(...items.flatMap((form) => form.id('id') ?? []))
  }
  return ids.toSorted()
}
