import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type StripeActions } from './actions.ts'
import { error, readRoutes, writeRoutes } from './routes.ts'
import { createState, type StripeSeed, type StripeState } from './state.ts'

export interface StripeSimulatorConfig {
  port?: number
  /** The one key that is accepted. */
  secretKey: string
  seed?: StripeSeed
}

export interface StripeSimulator extends Simulator, StripeActions {
  state: StripeState
  /** Ids of the account's customers. */
  customers: string[]
}

/** Starts Stripe as the product sees it. `url` is the host: its SDK adds the version. */
export async function startStripeSimulator(config: StripeSimulatorConfig): Promise<StripeSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: StripeActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === `Bearer ${config.secretKey}`,
    refuse: (reply) => error(reply, 401, 'Invalid API Key provided: sk_test_****************'),
    missing: (reply) =>
      error(
        reply,
        404,
        'Unrecognized request URL. Please see https://docs.stripe.com or we can help at https://support.stripe.com/.',
      ),
    headers: (calls) => ({ 'request-id': `req_${calls}`, 'stripe-version': '2026-10-28.endive' }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      void server.register(
        async (api) => {
          readRoutes(api, state)
          writeRoutes(api, state)
        },
        { prefix: '/v1' },
      )
    },
  })
  return { ...simulator, state, customers: [...state.objects.keys()], ...actions }
}
