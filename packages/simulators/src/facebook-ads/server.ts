import { createHmac } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Hooks, Posted } from '../base/hooks.ts'
import { type Simulator, startSimulator } from '../base/server.ts'
import { hmacHex } from '../base/signers.ts'
import { error, type Fields, type Query, tokenOf } from './answers.ts'
import { accountRoutes, pageRoutes } from './routes.ts'
import { createState, type FbFigures, type FbLead, type FbSeed, type FbState } from './state.ts'

export interface FacebookSimulatorConfig {
  port?: number
  /** The system user's token. */
  token: string
  seed?: FbSeed
}

export interface FacebookSimulator extends Simulator {
  state: FbState
  /** From now on each answer tells that so much of the limits is used. */
  setUsage(percent: number, minutes?: number): void
  /** One more, without figures. */
  addCampaign(name: string): void
  setFigures(campaign: string, day: string, figures: Partial<FbFigures>): void
  /** People fill in the form; they are told of in one delivery. */
  submitLeads(...leads: Partial<FbLead>[]): Promise<{ leads: FbLead[]; posted: Posted[] }>
  /** Posts any notification, signed. */
  tell(payload: object, secret?: string): Promise<Posted[]>
}

const PREFIX = '/v22.0'

/** Starts Meta's Graph API as the product sees it: an ad account, a page with lead forms, an app's notifications. */
export async function startFacebookSimulator(config: FacebookSimulatorConfig): Promise<FacebookSimulator> {
  const state = createState(config.seed ?? {})
  let hooks!: Hooks
  let usage = { percent: 3, minutes: 0 }
  const tokens = () => [config.token, state.page.token, `${state.app.id}|${state.app.secret}`]
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => tokens().includes(tokenOf(headers.authorization)),
    refuse: (reply) => error(reply, 190, 'Error validating access token: the session has been invalidated.'),
    missing: (reply) => error(reply, 100, 'Unsupported get request. Object does not exist.', 33),
    headers: () => ({
      'x-app-usage': JSON.stringify({ call_count: usage.percent, total_time: 1, total_cputime: 1 }),
      'x-business-use-case-usage': JSON.stringify({
        '77': [{ type: 'ads_insights', call_count: usage.percent, estimated_time_to_regain_access: usage.minutes }],
      }),
    }),
    routes(server, base) {
      hooks = base.hooks
      server.addHook('preHandler', async (request, reply) => {
        // The app asks for proof that whoever has the token knows its secret, too.
        if (!isProven(state, request)) return error(reply, 100, 'Invalid appsecret_proof provided in the API argument')
      })
      void server.register(
        async (api) => {
          accountRoutes(api, state)
          appRoutes(api, state, base.hooks)
          pageRoutes(api, state)
        },
        { prefix: PREFIX },
      )
    },
  })
  const tell: FacebookSimulator['tell'] = async (payload, secret = state.app.secret) => {
    const body = JSON.stringify(payload)
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${hmacHex(secret, body)}` }
    return state.subscription ? [await hooks.post(state.subscription.url, { headers, body })] : []
  }
  return {
    ...simulator,
    url: simulator.url + PREFIX,
    state,
    tell,
    setUsage: (percent, minutes = 0) => void (usage = { percent, minutes }),
    addCampaign(name) {
      state.campaigns.push({ id: state.nextId(), name, effectiveStatus: 'ACTIVE', figures: new Map() })
    },
    setFigures(campaign, day, figures) {
      const found = state.campaigns.find(({ name }) => name === campaign)!
      const before = found.figures.get(day) ?? { spend: '0', impressions: 0, clicks: 0, leads: 0 }
      found.figures.set(day, { ...before, ...figures })
    },
    async submitLeads(...given) {
      const leads = given.map((lead): FbLead => {
        const [formId, campaignId] = [state.forms[0]!.id, state.campaigns[0]?.id ?? null]
        return { id: state.nextId(), formId, campaignId, answers: {}, platform: 'fb', createdAt: Date.now(), ...lead }
      })
      state.leads.push(...leads)
      return { leads, posted: await tell(notification(state, leads)) }
    },
  }
}

function isProven(state: FbState, { headers, query, body }: FastifyRequest): boolean {
  const expected = createHmac('sha256', state.app.secret).update(tokenOf(headers.authorization)).digest('hex')
  return ((query as Query).appsecret_proof ?? (body as Fields | null)?.appsecret_proof) === expected
}

function notification(state: FbState, leads: FbLead[]): object {
  const { id } = state.page
  return {
    object: 'page',
    entry: leads.map((lead) => ({
      id,
      time: Math.floor(lead.createdAt / 1000),
      changes: [
        {
          field: 'leadgen',
          value: {
            leadgen_id: lead.id,
            page_id: id,
            form_id: lead.formId,
            created_time: Math.floor(lead.createdAt / 1000),
          },
        },
      ],
    })),
  }
}

function appRoutes(api: FastifyInstance, state: FbState, hooks: Hooks): void {
  const path = `/${state.app.id}/subscriptions`
  api.get(path, () => ({
    data: state.subscription ? [{ object: 'page', callback_url: state.subscription.url, active: true }] : [],
  }))
  api.post<{ Body: Fields }>(path, async ({ body }, reply) => {
    const { callback_url: url = '', verify_token: verifyToken = '', fields = '' } = body
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': verifyToken,
      'hub.challenge': '1158201444',
    })
    const answer = await fetch(`${url}?${query}`).then(
      (response) => response.text(),
      () => null,
    )
    if (answer !== '1158201444') return error(reply, 2200, 'Callback verification failed with the following errors')
    state.subscription = { url, verifyToken, fields }
    await hooks.settled()
    return { success: true }
  })
  api.delete(path, () => {
    state.subscription = null
    return { success: true }
  })
}
