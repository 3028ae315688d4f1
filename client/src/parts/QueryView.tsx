import type { CombinedError } from '@urql/core'
import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { hasFailedPart, problemOf } from '../graphql/problem.ts'
import { ErrorPage } from '../ui/ErrorPage.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { PartialNotice } from '../ui/PartialNotice.tsx'
import { Delayed } from '../ui/Skeleton.tsx'

interface QueryViewProps<Data> {
  /** The part of the answer to show; null or undefined while there is none. */
  data: Data | null | undefined
  fetching: boolean
  error: CombinedError | undefined
  onRetry: () => void
  skeleton: JSX.Element
  /** The content itself says what of it failed. */
  showsFailedParts?: boolean
  /** Nothing stands around it: what went wrong is told in the middle of the page. */
  isWholePage?: boolean
  /** Shown when the answer came without error but empty: the thing is gone, or not this person's. */
  missing?: JSX.Element
  children: (data: Accessor<NonNullable<Data>>) => JSX.Element
}

/** The states every query has: waiting (its shape, after 150 ms), failed, missing, there, and there but for a part. */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  return (
    <Switch fallback={<Delayed>{props.skeleton}</Delayed>}>
      <Match when={props.data}>
        {(data) => (
          <>
            <Show when={!props.showsFailedParts && hasFailedPart(props.error) && props.error}>
              {(error) => <PartialNotice requestId={problemOf(error()).requestId} onRetry={props.onRetry} />}
            </Show>
            {props.children(data)}
          </>
        )}
      </Match>
      <Match when={!props.fetching && props.error}>
        {(error) => (
          <Dynamic
            component={props.isWholePage ? ErrorPage : ErrorState}
            {...problemOf(error())}
            onRetry={props.onRetry}
          />
        )}
      </Match>
      <Match when={!props.fetching && props.data === null}>{props.missing}</Match>
    </Switch>
  )
}
