import { defineConfig } from '@graphql-hive/gateway'

/** Hive Gateway passes the signed viewer on to the subgraphs, as every gateway of theirs has to. */
export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      'x-atrium-viewer': request.headers.get('x-atrium-viewer') ?? '',
      'x-request-id': 'bench',
    }),
  },
})
