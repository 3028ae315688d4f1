import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { error, type Fields, type Query, tokenOf } from './answers.ts'
import type { FbLead, FbState } from './state.ts'

/** A page of a list, as Meta cuts it: `next` is there as long as there is more. */
function paged<T>(list: T[], { limit = '25', after }: Query) {
  const start = after === undefined ? 0 : Number(Buffer.from(after, 'base64').toString())
  const end = start + Number(limit)
  const data = list.slice(start, end)
  const cursors = { before: 'x', after: Buffer.from(String(end)).toString('base64') }
  return { data, paging: { cursors, ...(end < list.length && { next: 'https://graph.facebook.com/next' }) } }
}

/** The ad account, its campaigns, and their figures by day. */
export function accountRoutes(api: FastifyInstance, state: FbState): void {
  const path = `/act_${state.account.id}`
  api.get(path, () => ({ ...state.account, timezone_name: 'Europe/Zurich' }))
  api.get<{ Querystring: Query }>(`${path}/campaigns`, ({ query }) =>
    paged(
      state.campaigns.map(({ id, name, effectiveStatus }) => ({ id, name, effective_status: effectiveStatus })),
      query,
    ),
  )
  api.get<{ Querystring: Query }>(`${path}/insights`, ({ query }) => {
    const { since, until } = JSON.parse(query.time_range ?? '{}') as { since: string; until: string }
    const rows = state.campaigns.flatMap(({ id, name, figures }) =>
      [...figures]
        .filter(([day]) => day >= since && day <= until)
        .map(([day, { spend, impressions, clicks, leads }]) => ({
          campaign_id: id,
          campaign_name: name,
          account_currency: state.account.currency,
          impressions: String(impressions),
          clicks: String(clicks),
          spend,
          ...(leads > 0 && {
            actions: [
              { action_type: 'link_click', value: String(clicks) },
              { action_type: 'lead', value: String(leads) },
            ],
          }),
          date_start: day,
          date_stop: day,
        })),
    )
    return paged(rows, query)
  })
}

/** The page: its token, its forms, their leads, and who is subscribed to them. */
export function pageRoutes(api: FastifyInstance, state: FbState): void {
  const isPage = (request: FastifyRequest) => tokenOf(request.headers.authorization) === state.page.token
  const needsPage = (reply: FastifyReply) => error(reply, 190, 'This method must be called with a Page Access Token')
  const { id } = state.page
  api.get(`/${id}`, () => ({ id, name: state.page.name, access_token: state.page.token }))
  api.get<{ Querystring: Query }>(`/${id}/leadgen_forms`, (request, reply) =>
    isPage(request) ? paged(state.forms, request.query) : needsPage(reply),
  )
  api.post<{ Body: Fields }>(`/${id}/subscribed_apps`, (request, reply) => {
    if (!isPage(request)) return needsPage(reply)
    state.subscribed = (request.body.subscribed_fields ?? '').split(',')
    return { success: true }
  })
  api.delete(`/${id}/subscribed_apps`, () => {
    state.subscribed = []
    return { success: true }
  })
  api.get<{ Params: { form: string }; Querystring: Query }>('/:form/leads', ({ params, query }, reply) => {
    if (!state.forms.some((form) => form.id === params.form)) return error(reply, 100, 'Object does not exist', 33)
    const [filter] = JSON.parse(query.filtering ?? '[]') as { value: number }[]
    const leads = state.leads.filter(
      (lead) => lead.formId === params.form && Math.floor(lead.createdAt / 1000) > (filter?.value ?? 0),
    )
    return paged(
      leads.map((lead) => leadJson(state, lead)),
      query,
    )
  })
  // Several at once, by their ids; none of them when one is of nothing.
  api.get<{ Querystring: Query }>('/', ({ query }, reply) => {
    const ids = (query.ids ?? '').split(',')
    if (ids.length > 50) return error(reply, 100, 'Too many ids: at most 50 may be asked for at once')
    const found = ids.map((id) => state.leads.find((lead) => lead.id === id))
    const missing = ids.filter((_, index) => !found[index])
    if (missing.length > 0) {
      return error(reply, 803, `(#803) Some of the aliases you requested do not exist: ${missing.join(',')}`)
    }
    return Object.fromEntries(found.map((lead) => [lead!.id, leadJson(state, lead!)]))
  })
  api.get<{ Params: { id: string } }>('/:id', ({ params }, reply) => {
    const lead = state.leads.find((each) => each.id === params.id)
    return lead ? leadJson(state, lead) : error(reply, 100, 'Object does not exist', 33)
  })
}

function leadJson(state: FbState, lead: FbLead) {
  const campaign = state.campaigns.find(({ id }) => id === lead.campaignId)
  return {
    id: lead.id,
    // Without a colon in the offset.
    created_time: new Date(lead.createdAt).toISOString().replace(/\.\d+Z$/, '+0000'),
    field_data: Object.entries(lead.answers).map(([name, value]) => ({ name, values: [value] })),
    form_id: lead.formId,
    is_organic: campaign === undefined,
    platform: lead.platform,
    ...(campaign && { campaign_id: campaign.id, campaign_name: campaign.name }),
  }
}
