import { createQuery, Provider } from '@urql/solid'
import { createEffect, type JSX, on, onCleanup } from 'solid-js'
import { createGraphql } from '../../graphql/client.ts'
import { useLive, useSession } from '../../graphql/session.tsx'
import { type Standing, ViewerDocument, ViewerProvider } from '../../graphql/viewer.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Splash } from '../../ui/Splash.tsx'
import { Frame } from './Frame.tsx'

/** Everything behind the sign-in: its client and cache live exactly as long as the session does. */
export const SignedIn = (props: { children: JSX.Element }) => {
  const graphql = createGraphql(useSession(), useLive())
  onCleanup(graphql.dispose)
  return (
    <Provider value={graphql.client}>
      <WithViewer>{props.children}</WithViewer>
    </Provider>
  )
}

const WithViewer = (props: { children: JSX.Element }) => {
  const [result, retry] = createQuery({ query: ViewerDocument })
  const standing = (): Standing => ({
    impersonation: result.data?.impersonation ?? null,
    maintenance: result.data?.maintenance ?? null,
    features: result.data?.features ?? null,
  })
  // The server closes the line when somebody's rights or features change: who comes back asks anew.
  const live = useLive()
  createEffect(on(live.connections, (count) => count > 1 && retry({ requestPolicy: 'network-only' }), { defer: true }))
  return (
    <QueryView
      data={result.data?.viewer}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      skeleton={<Splash />}
    >
      {(viewer) => (
        <ViewerProvider viewer={viewer()} standing={standing()} offersLabs={result.data?.labs.isAvailable}>
          <Frame>{props.children}</Frame>
        </ViewerProvider>
      )}
    </QueryView>
  )
}
