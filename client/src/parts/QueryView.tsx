import type { CombinedError } from '@urql/core'
import { type Accessor, type JSX, Match, Switch } from 'solid-js'
import { problemOf } from '../graphql/problem.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Delayed } from '../ui/Skeleton.tsx'

interface QueryViewProps<Data> {
  /** The part of the answer to show; null or undefined while there is none. */
  data: Data | null | undefined
  fetching: boolean
  error: CombinedError | undefined
  onRetry: () => void
  skeleton: JSX.Element
  /** Shown when the answer came without error but empty: the thing is gone, or not this person's. */
  missing?: JSX.Element
  children: (data: Accessor<NonNullable<Data>>) => JSX.Element
}

/** The states every query has: waiting (its shape, after 150 ms), failed, missing, there. */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  return (
    <Switch fallback={<Delayed>{props.skeleton}</Delayed>}>
      <Match when={props.data}>{(data) => props.children(data)}</Match>
      <Match when={!props.fetching && props.error}>
        {(error) => <ErrorState {...problemOf(error())} onRetry={props.onRetry} />}
      </Match>
      <Match when={!props.fetching && props.data === null}>{props.missing}</Match>
    </Switch>
  )
}
