import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { LimitsPage_LimitFragment } from '../../graphql/generated/graphql.ts'
import { problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { groups } from './limit-words.ts'
import { LimitField } from './LimitField.tsx'
import { type Change, changesBack, createLimitsForm } from './limits-form.ts'

const List = graphql(`
  query LimitsPage_List {
    gatewayLimits {
      ...LimitsPage_limit
    }
  }

  fragment LimitsPage_limit on GatewayLimit {
    name
    description
    value
    defaultValue
    minimum
    maximum
    source
    environmentVariable
  }
`)

const Update = graphql(`
  mutation LimitsPage_Update($input: GatewayLimitsUpdateInput!) {
    gatewayLimitsUpdate(input: $input) {
      limits {
        ...LimitsPage_limit
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** What clients of the API may ask: at once, and in a minute. */
export default function LimitsPage() {
  createTitle(() => 'Limits')
  const [result, execute] = createQuery({ query: List, requestPolicy: 'cache-and-network' })
  const retry = () => execute({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHead
        title="Limits"
        about="How much programs and people may ask of the API. A change holds within seconds, for everyone."
      />
      <QueryView
        data={result.data?.gatewayLimits}
        fetching={result.fetching}
        error={result.error}
        onRetry={retry}
        skeleton={<SkeletonRows count={9} />}
      >
        {(limits) => <LimitsForm limits={limits()} onSaved={retry} />}
      </QueryView>
    </>
  )
}

const LimitsForm = (props: { limits: readonly LimitsPage_LimitFragment[]; onSaved: () => void }) => {
  const client = useClient()
  const form = createLimitsForm(() => props.limits)
  const [problem, setProblem] = createSignal('')
  const [isBusy, setBusy] = createSignal(false)

  /** @returns whether all were changed. */
  const send = async (changes: readonly Change[]): Promise<boolean> => {
    const { data, error } = await client.mutation(Update, { input: { changes: [...changes] } }).toPromise()
    const payload = data?.gatewayLimitsUpdate
    if (payload?.limits) {
      setProblem('')
      form.clear()
      props.onSaved()
      return true
    }
    const refused = (payload?.userErrors ?? []).map(({ field, message }) => ({
      name: changes[Number(field?.[1])]?.name,
      message,
    }))
    form.refuse(Object.fromEntries(refused.flatMap(({ name, message }) => (name ? [[name, message]] : []))))
    const general = refused.find(({ name }) => !name)?.message
    setProblem(error ? problemOf(error).message : (general ?? ''))
    return false
  }

  const undo = async (back: readonly Change[]) => {
    if (!(await send(back))) await toast({ message: 'The limits were not changed back.', isError: true })
  }

  const submit = async (event: Event) => {
    event.preventDefault()
    if (isBusy() || form.changed().length === 0) return
    if (form.hasErrors()) return focusFirstError(event)
    const changes = form.changes()
    const back = changesBack(props.limits, changes)
    setBusy(true)
    const isDone = await send(changes)
    setBusy(false)
    if (!isDone) return focusFirstError(event)
    void toast({
      message: changes.length === 1 ? 'The limit is changed.' : `${changes.length} limits are changed.`,
      undo: () => void undo(back),
    })
  }

  return (
    <form class="flex flex-col gap-6" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
      <For each={groups}>
        {(group) => (
          <Card title={group.title} isFlush>
            <p class="px-4 pt-4 text-neutral-11">{group.about}</p>
            <ul>
              <For each={props.limits.filter(({ name }) => group.holds(name)).map(({ name }) => name)}>
                {(name) => (
                  <Show when={props.limits.find((limit) => limit.name === name)}>
                    {(limit) => (
                      <LimitField
                        limit={limit()}
                        text={form.textOf(limit())}
                        error={form.errorOf(limit())}
                        onType={(text) => form.type(limit(), text)}
                      />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </Card>
        )}
      </For>
      <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
      <div class="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-2 border-t bg-neutral-1 px-1 py-3">
        <Button type="submit" variant="primary" busy={isBusy()}>
          Save
        </Button>
        <Show
          when={form.changed().length > 0}
          fallback={<span class="text-sm text-neutral-11">Nothing is changed yet.</span>}
        >
          <Button onClick={form.clear}>Discard</Button>
          <span class="text-sm text-neutral-11">
            {form.changed().length === 1 ? 'One limit to save.' : `${form.changed().length} limits to save.`}
          </span>
        </Show>
      </div>
    </form>
  )
}
