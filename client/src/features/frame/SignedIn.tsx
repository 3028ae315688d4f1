import type { CombinedError } from '@urql/core'
import { createQuery, Provider, useClient } from '@urql/solid'
import { type Component, createEffect, type JSX, on, onCleanup, Show, Suspense } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { createGraphql } from '../../graphql/client.ts'
import { codeOf } from '../../graphql/problem.ts'
import { useLive, useSession } from '../../graphql/session.tsx'
import { type Standing, ViewerDocument, ViewerProvider } from '../../graphql/viewer.tsx'
import { QueryView } from '../../parts/QueryView.tsx'
import { Splash } from '../../ui/Splash.tsx'
import { Frame } from './Frame.tsx'

interface SignedInProps {
  /** What is shown in place of every page to who has to set up a second step first. */
  enrolment: Component<{ onDone: () => Promise<void> }>
  children: JSX.Element
}

const WAIT_MS = 300
const MOST_WAITS = 30

/** Everything behind the sign-in: its client and cache live exactly as long as the session does. */
export const SignedIn = (props: SignedInProps) => {
  const graphql = createGraphql(useSession(), useLive())
  onCleanup(graphql.dispose)
  return (
    <Provider value={graphql.client}>
      <WithViewer enrolment={props.enrolment}>{props.children}</WithViewer>
    </Provider>
  )
}

const WithViewer = (props: SignedInProps) => {
  const client = useClient()
  const [result, retry] = createQuery({ query: ViewerDocument })
  const standing = (): Standing => ({
    impersonation: result.data?.impersonation ?? null,
    maintenance: result.data?.maintenance ?? null,
    features: result.data?.features ?? null,
  })
  // The server closes the line when somebody's rights or features change: who comes back asks anew.
  const live = useLive()
  createEffect(on(live.connections, (count) => count > 1 && retry({ requestPolicy: 'network-only' }), { defer: true }))
  const mustEnrol = (error: CombinedError | undefined) => error !== undefined && codeOf(error) === 'TWO_FACTOR_REQUIRED'
  /** Every gateway learns of the second step within moments: until then the answer is the one of before. */
  const enrolled = async () => {
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const { error } = await client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise()
      if (!mustEnrol(error)) break
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
    }
    retry({ requestPolicy: 'network-only' })
  }
  return (
    <Show
      when={!mustEnrol(result.error)}
      fallback={
        <Suspense fallback={<Splash />}>
          <Dynamic component={props.enrolment} onDone={enrolled} />
        </Suspense>
      }
    >
      <QueryView
        data={result.data?.viewer}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        skeleton={<Splash />}
        isWholePage
      >
        {(viewer) => (
          <ViewerProvider viewer={viewer()} standing={standing()} offersLabs={result.data?.labs.isAvailable}>
            <Frame>{props.children}</Frame>
          </ViewerProvider>
        )}
      </QueryView>
    </Show>
  )
}
