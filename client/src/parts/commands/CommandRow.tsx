import { useClient } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import { createSignal, Show } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { safeUrl } from '../../lib/url.ts'
import { commandStatuses } from '../words.ts'
import { WordStatus } from '../WordStatus.tsx'
import { Button } from '../../ui/Button.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { toast } from '../../ui/toast.ts'
import { type Command, Confirm, Retry } from './command-documents.ts'

/** Something that a tool is to do: how far it is, and what a person can do about it. */
export const CommandRow = (props: { command: Command }) => {
  const client = useClient()
  const [isBusy, setBusy] = createSignal(false)
  const isUnknown = () => props.command.status === 'UNKNOWN'

  const say = async (work: () => Promise<string | undefined>) => {
    if (isBusy()) return
    setBusy(true)
    const problem = await work()
    setBusy(false)
    if (problem) void toast({ message: problem, isError: true })
  }
  const retry = () =>
    say(async () => {
      const input = { id: props.command.id, isConfirmedUndone: isUnknown() }
      const { data, error } = await client.mutation(Retry, { input }).toPromise()
      return error ? problemOf(error).message : data?.providerCommandRetry.userErrors[0]?.message
    })
  const confirm = () =>
    say(async () => {
      const { data, error } = await client.mutation(Confirm, { input: { id: props.command.id } }).toPromise()
      return error ? problemOf(error).message : data?.providerCommandConfirm.userErrors[0]?.message
    })

  return (
    <li class="flex flex-col gap-1.5 px-4 py-3">
      <div class="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span class="min-w-0 flex-1 basis-56 break-words">
          <Show when={safeUrl(props.command.url)} fallback={props.command.summary}>
            {(url) => (
              <a href={url()} target="_blank" rel="noreferrer" class="rounded-sm hover:underline">
                {props.command.summary}{' '}
                <ExternalLink class="inline size-3 text-neutral-11" aria-label="opens in its tool" />
              </a>
            )}
          </Show>
        </span>
        <WordStatus words={commandStatuses} value={props.command.status} />
      </div>
      <p class="text-sm text-neutral-11">
        <Show when={props.command.requestedByName}>{(name) => <>{name()}, </>}</Show>
        <RelativeTime at={props.command.requestedAt} />
        <Show when={props.command.retryAt}>
          {(at) => (
            <>
              ; tried again <RelativeTime at={at()} />
            </>
          )}
        </Show>
      </p>
      <Show when={props.command.status !== 'SUCCEEDED' && props.command.error}>
        {(error) => (
          <p class={`text-sm ${props.command.status === 'FAILED' ? 'text-danger-text' : 'text-neutral-11'}`}>
            {error()}
          </p>
        )}
      </Show>
      <Show when={props.command.canRetry}>
        <div class="flex flex-wrap gap-2 pt-1">
          <Button
            size="sm"
            busy={isBusy()}
            onClick={() => void retry()}
            aria-label={`Try again: ${props.command.summary}`}
          >
            {isUnknown() ? 'It was not done: do it' : 'Try again'}
          </Button>
          <Show when={isUnknown()}>
            <Button size="sm" variant="ghost" busy={isBusy()} onClick={() => void confirm()}>
              It was done
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  )
}
