import { graphql, type GraphQLError } from 'graphql'
import { type Simulator, startSimulator } from '../base/server.ts'
import { createActions, type LinearActions } from './actions.ts'
import { mutations, queries } from './resolvers.ts'
import { fieldResolver, schema } from './schema.ts'
import { createState, type LinearSeed, type LinearState } from './state.ts'

export interface LinearSimulatorConfig {
  port?: number
  /** The one API key that is accepted. */
  token: string
  seed?: LinearSeed
}

export interface LinearSimulator extends Simulator, LinearActions {
  state: LinearState
}

const LIMIT = 5000

/** Linear says in the body, with 400, what others say by the status. */
export const LINEAR_RATE_LIMITED = {
  errors: [
    {
      message: 'Rate limit exceeded',
      extensions: { type: 'ratelimited', code: 'RATELIMITED', statusCode: 429, userError: true },
    },
  ],
}

/** Starts Linear as the product sees it: one GraphQL endpoint, `url` + `/graphql`, and its webhooks. */
export async function startLinearSimulator(config: LinearSimulatorConfig): Promise<LinearSimulator> {
  const state = createState(config.seed ?? {})
  let actions!: LinearActions
  const simulator = await startSimulator({
    ...(config.port !== undefined && { port: config.port }),
    authorized: ({ headers }) => headers.authorization === config.token,
    refuse: (reply) => reply.status(401).send(UNAUTHENTICATED),
    headers: (calls) => ({
      'x-ratelimit-requests-limit': LIMIT,
      'x-ratelimit-requests-remaining': Math.max(0, LIMIT - calls),
      'x-ratelimit-requests-reset': Date.now() + 3_600_000,
    }),
    routes(server, { hooks }) {
      actions = createActions(state, hooks)
      const rootValue = { ...queries(state), ...mutations(state, actions) }
      server.post<{ Body: { query?: string; variables?: Record<string, unknown> } | null }>(
        '/graphql',
        async ({ body }, reply) => {
          const source = body?.query ?? ''
          const result = await graphql({
            schema,
            source,
            rootValue,
            fieldResolver,
            variableValues: body?.variables ?? {},
          })
          return reply
            .status(result.errors ? 400 : 200)
            .send(result.errors ? { errors: result.errors.map(errorJson) } : result)
        },
      )
    },
  })
  return { ...simulator, state, ...actions }
}

const UNAUTHENTICATED = {
  errors: [
    {
      message: 'Authentication required, not authenticated',
      extensions: {
        type: 'authentication error',
        code: 'AUTHENTICATION_ERROR',
        statusCode: 401,
        userError: true,
        userPresentableMessage: 'You need to authenticate to access this operation.',
      },
    },
  ],
}

function errorJson(error: GraphQLError) {
  const code = error.extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED'
  return { message: error.message, path: error.path, extensions: { type: 'graphql error', code, ...error.extensions } }
}
