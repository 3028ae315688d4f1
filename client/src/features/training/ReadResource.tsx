import { useClient } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { safeUrl } from '../../lib/url.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Article } from './Article.tsx'
import { Complete, type Enrollment, Reopen, Start } from './item-documents.ts'

/** A resource that is to be read or watched, and marked as completed by whom it is for. */
export const ReadResource = (props: { enrollment: Enrollment }) => {
  const client = useClient()
  const [notes, setNotes] = createSignal(props.enrollment.notes ?? '')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const isDone = () => props.enrollment.status === 'COMPLETED'
  // Who opens it has begun; that needs no button.
  createEffect(
    on(
      () => props.enrollment.id,
      (id) => {
        if (props.enrollment.isMine && props.enrollment.status === 'NOT_STARTED')
          void client.mutation(Start, { input: { id } }).toPromise()
      },
    ),
  )
  const reopen = async (id: string) => {
    const { data, error } = await client.mutation(Reopen, { input: { id } }).toPromise()
    const problem = data?.trainingReopen.userErrors[0]?.message ?? (error && problemOf(error).message)
    if (problem) void toast({ message: problem, isError: true })
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { id } = props.enrollment
    const { data, error } = await client.mutation(Complete, { input: { id, notes: notes() } }).toPromise()
    setBusy(false)
    const payload = data?.trainingComplete
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.enrollment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    setErrors({})
    return toast({ message: 'Marked as completed.', undo: () => void reopen(id) })
  }
  return (
    <>
      <Show when={props.enrollment.resource}>
        {(resource) => (
          <Card>
            <Show when={resource().summary}>
              <p class="mb-4 max-w-prose whitespace-pre-line text-neutral-11">{resource().summary}</p>
            </Show>
            <Show
              when={resource().html}
              fallback={
                <Show when={safeUrl(resource().url)} fallback={<p>Its address is broken. Tell staff.</p>}>
                  {(url) => (
                    <ButtonLink href={url()} target="_blank" rel="noreferrer" variant="primary" size="lg">
                      Open on {new URL(url()).host}
                      <ExternalLink class="size-4" aria-hidden="true" />
                    </ButtonLink>
                  )}
                </Show>
              }
            >
              {(html) => <Article html={html()} />}
            </Show>
          </Card>
        )}
      </Show>
      <Show
        when={props.enrollment.isMine}
        fallback={
          <Show when={props.enrollment.notes}>
            <Card title="Notes of the developer">
              <p class="whitespace-pre-line">{props.enrollment.notes}</p>
            </Card>
          </Show>
        }
      >
        <Card title={isDone() ? 'You have completed this' : 'When you are done'}>
          <form class="flex max-w-prose flex-col gap-4" onSubmit={(event) => void submit(event)} novalidate>
            <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Field
              label="Notes"
              name="notes"
              lines={3}
              value={notes()}
              onInput={setNotes}
              isRequired={false}
              error={errors()['notes']}
              hint="For you, the company and staff."
            />
            <div class="flex flex-wrap gap-2">
              <Button type="submit" variant={isDone() ? 'secondary' : 'primary'} busy={isBusy()}>
                {isDone() ? 'Save the notes' : 'Mark as completed'}
              </Button>
              <Show when={isDone()}>
                <Button onClick={() => void reopen(props.enrollment.id)}>Not completed after all</Button>
              </Show>
            </div>
          </form>
        </Card>
      </Show>
    </>
  )
}
