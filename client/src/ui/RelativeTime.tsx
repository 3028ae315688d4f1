import { now } from '../lib/clock.ts'
import { formatExact, formatRelative } from '../lib/time.ts'

/** How long ago, kept current; the exact time on hover. */
export const RelativeTime = (props: { at: string; class?: string }) => (
  <time class={`whitespace-nowrap ${props.class ?? ''}`} dateTime={props.at} title={formatExact(props.at)}>
    {formatRelative(props.at, now())}
  </time>
)
