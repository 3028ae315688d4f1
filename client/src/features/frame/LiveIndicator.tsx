import { useLive } from '../../graphql/session.tsx'
import type { LiveState } from '../../lib/live.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'

const words: Record<LiveState, { label: string; about: string; dot: string }> = {
  connected: { label: 'Live', about: 'Changes appear as they happen.', dot: 'bg-success-solid' },
  reconnecting: {
    label: 'Reconnecting',
    about: 'The connection is being made again. What you miss meanwhile comes after.',
    dot: 'bg-warning-solid animate-pulse',
  },
  offline: {
    label: 'Offline',
    about: 'Your machine has no connection. What you see may be old.',
    dot: 'bg-danger-solid',
  },
}

export const LiveIndicator = () => {
  const live = useLive()
  const now = () => words[live.state()]
  return (
    <Tooltip label={now().about}>
      <span role="status" class="flex h-8 items-center gap-2 px-2 text-sm text-neutral-11" data-live={live.state()}>
        <span class={`size-2 rounded-full ${now().dot}`} aria-hidden="true" />
        <span class="max-sm:sr-only">{now().label}</span>
      </span>
    </Tooltip>
  )
}
