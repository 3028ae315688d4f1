import Wrench from 'lucide-solid/icons/wrench'
import { onCleanup, onMount, Show } from 'solid-js'
import { authClient } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/gql.ts'
import { useSession } from '../../graphql/session.tsx'
import { now } from '../../lib/clock.ts'
import { maintenance, setMaintenance } from '../../lib/maintenance.ts'
import { formatExact, formatRelative } from '../../lib/time.ts'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

const State = graphql(`
  query MaintenancePage_State {
    maintenance {
      message
      endsAt
    }
  }
`)

const ASK_AGAIN_MS = 3_000

/** Stands in the place of every page while nobody but staff is let in, and goes away by itself. */
export default function MaintenancePage() {
  createTitle(() => 'Maintenance')
  const session = useSession()
  const ask = async () => {
    const { data } = await authClient.query(State, {}, { requestPolicy: 'network-only' }).toPromise()
    // No answer is no end.
    if (data) setMaintenance(data.maintenance ? { ...data.maintenance, endsAt: data.maintenance.endsAt ?? null } : null)
  }
  onMount(() => {
    void ask()
    const timer = setInterval(() => void ask(), ASK_AGAIN_MS)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <main class="flex min-h-dvh items-center justify-center">
      <EmptyState
        icon={<Wrench aria-hidden="true" />}
        title="Atrium is being worked on"
        isPage
        action={<Button onClick={() => void session.signOut()}>Sign out</Button>}
      >
        {maintenance()?.message || 'Only staff are let in for the time being.'}
        <Show when={maintenance()?.endsAt}>
          {(endsAt) => (
            <span class="mt-2 block">
              It should be over <time title={formatExact(endsAt())}>{formatRelative(endsAt(), now())}</time>. This page
              goes on by itself then.
            </span>
          )}
        </Show>
      </EmptyState>
    </main>
  )
}
