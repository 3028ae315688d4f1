import { createQuery } from '@urql/solid'
import { createEffect, createSignal, Match, on, onCleanup, Switch } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AlertRuleDraftInput } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { RelativeTime } from '../../ui/RelativeTime.tsx'

const Preview = graphql(`
  query RulePreview_Preview($draft: AlertRuleDraftInput!) {
    alertRulePreview(draft: $draft) {
      firings
      since
    }
  }
`)

const WAIT_MS = 400

/** What the rule would have done in the last seven days, as it is being written. */
export const RulePreview = (props: { draft: AlertRuleDraftInput; isReady: boolean }) => {
  const [asked, setAsked] = createSignal<AlertRuleDraftInput | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      () => [JSON.stringify(props.draft), props.isReady] as const,
      ([text, isReady]) => {
        clearTimeout(timer)
        const draft = JSON.parse(text) as AlertRuleDraftInput & { threshold: number | null }
        if (isReady && draft.threshold !== null) timer = setTimeout(() => setAsked(draft), WAIT_MS)
      },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  const [result] = createQuery({
    query: Preview,
    variables: () => ({ draft: asked()! }),
    pause: () => asked() === null,
    requestPolicy: 'network-only',
  })
  const preview = () => result.data?.alertRulePreview
  return (
    <p class="rounded-sm border bg-neutral-2 px-3 py-2" role="status">
      <Switch fallback={<span class="text-neutral-11">Looking at the last 7 days…</span>}>
        <Match when={result.error}>
          {(error) => <span class="text-neutral-11">{problemOf(error()).message}</span>}
        </Match>
        <Match when={preview()?.since === null}>
          <span class="text-neutral-11">
            Nothing has been told of this yet, so nobody can say how often it would fire.
          </span>
        </Match>
        <Match when={preview()}>
          {(told) => (
            <>
              It would have fired{' '}
              <span class="font-medium">{told().firings === 1 ? 'once' : `${told().firings} times`}</span> in the last 7
              days
              <span class="text-neutral-11">
                , by figures from <RelativeTime at={told().since!} /> on
              </span>
              .
            </>
          )}
        </Match>
      </Switch>
    </p>
  )
}
