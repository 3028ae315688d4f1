import ActivityIcon from 'lucide-solid/icons/activity'
import { type JSX, Match, Switch } from 'solid-js'
import { problemOf } from '../graphql/problem.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Delayed, SkeletonRows } from '../ui/Skeleton.tsx'
import type { Feed } from './feed.tsx'

interface FeedViewProps {
  feed: Feed
  empty?: JSX.Element
  children: JSX.Element
}

const unknown = { title: 'Activity did not load', message: 'Try again in a moment.' }

const NothingYet = () => (
  <EmptyState icon={<ActivityIcon aria-hidden="true" />} title="Nothing has happened yet">
    Pushes, reviews, deployments and more appear here as they happen in the connected tools.
  </EmptyState>
)

/** The states of a feed: waiting, failed, empty, there. */
export const FeedView = (props: FeedViewProps) => {
  const problem = () => {
    const error = props.feed.error()
    return error ? problemOf(error) : unknown
  }
  return (
    <Switch
      fallback={
        <Delayed>
          <SkeletonRows count={6} />
        </Delayed>
      }
    >
      <Match when={props.feed.status() === 'failed'}>
        <ErrorState {...problem()} onRetry={props.feed.retry} />
      </Match>
      <Match when={props.feed.status() === 'ready' && !props.feed.items().length}>
        {props.empty ?? <NothingYet />}
      </Match>
      <Match when={props.feed.status() === 'ready'}>{props.children}</Match>
    </Switch>
  )
}
