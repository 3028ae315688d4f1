import { useClient } from '@urql/solid'
import UserCog from 'lucide-solid/icons/user-cog'
import { createEffect, createSignal } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { useSession } from '../../graphql/session.tsx'
import { useViewer } from '../../graphql/viewer.tsx'
import { now } from '../../lib/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'

const Stop = graphql(`
  mutation ImpersonationBar_Stop {
    impersonationStop {
      stopped
      userErrors {
        message
      }
    }
  }
`)

/** Stands on every page while an administrator acts as somebody else, with the way back. */
export default function ImpersonationBar(props: {
  impersonation: { adminName: string; reason: string; endsAt: string }
}) {
  const client = useClient()
  const session = useSession()
  const { viewer } = useViewer()
  const [isBusy, setBusy] = createSignal(false)
  const minutes = () => Math.max(0, Math.ceil((Date.parse(props.impersonation.endsAt) - now()) / 60_000))
  // The next token is the administrator's own, and the page begins again with it.
  createEffect(() => minutes() === 0 && void session.renew().catch(() => undefined))

  const stop = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(Stop, {}).toPromise()
    if (!data && error) {
      setBusy(false)
      return toast({ message: problemOf(error).message, isError: true })
    }
    await session.renew().catch(() => undefined)
    return undefined
  }

  return (
    <aside
      aria-label="Acting as somebody else"
      class="sticky bottom-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-warning-border bg-warning-bg px-4 py-2 text-warning-text md:px-8"
    >
      <p class="flex min-w-0 items-center gap-2.5">
        <UserCog class="size-4 shrink-0" aria-hidden="true" />
        <span>
          <span class="font-medium">{props.impersonation.adminName}</span>, you act as{' '}
          <span class="font-medium">{viewer.name}</span>: {props.impersonation.reason}
        </span>
      </p>
      <span class="flex items-center gap-3">
        <span class="text-sm tabular-nums">{minutes()} min left</span>
        <Button size="sm" busy={isBusy()} onClick={() => void stop()}>
          Stop
        </Button>
      </span>
    </aside>
  )
}
