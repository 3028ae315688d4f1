import { useSearchParams } from '@solidjs/router'
import { createQuery } from '@urql/solid'
import CircleCheck from 'lucide-solid/icons/circle-check'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { SystemHealth_ProcessFragment } from '../../graphql/generated/graphql.ts'
import { formatBytes } from '../../lib/number.ts'
import { createPolling } from '../../parts/polling.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createRefetchOnReconnect } from '../../parts/reconnect.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Toolbar } from '../../ui/Toolbar.tsx'
import { Part, PartSkeleton } from './parts.tsx'
import { processesOf, ProcessPartsQuery } from './processes.ts'

type Problem = SystemHealth_ProcessFragment['problems'][number]

/** The newest errors of every process, each once, as they stand in the logs. */
export default function ErrorLog() {
  const [params, setParams] = useSearchParams()
  const [result, execute] = createQuery({ query: ProcessPartsQuery, requestPolicy: 'cache-and-network' })
  const read = () => execute({ requestPolicy: 'network-only' })
  createPolling(() => 10, read)
  createRefetchOnReconnect(execute)
  const search = () => String(params['q'] ?? '').toLowerCase()
  // Parts that share a process tell the same.
  const problems = createMemo(() => {
    const all = new Map(processesOf(result.data).flatMap((process) => process.problems.map((one) => [one.id, one])))
    return [...all.values()].toSorted((a, b) => b.at.localeCompare(a.at))
  })
  const shown = () =>
    problems().filter((problem) =>
      [problem.message, problem.cause, problem.requestId, problem.part].some((text) =>
        text?.toLowerCase().includes(search()),
      ),
    )
  return (
    <QueryView
      data={result.data}
      fetching={result.fetching}
      error={result.error}
      onRetry={read}
      skeleton={<PartSkeleton />}
    >
      {(data) => (
        <>
          <Part
            title="What failed lately?"
            source="The newest 25 errors in the log of each process since its start. Passwords, tokens and the like are taken out before anything is kept."
            isFlush
          >
            <Toolbar>
              <SearchField
                label="Search errors"
                value={String(params['q'] ?? '')}
                onSearch={(text) => setParams({ q: text || null })}
              />
            </Toolbar>
            <Show
              when={shown().length}
              fallback={
                <EmptyState
                  icon={<CircleCheck aria-hidden="true" />}
                  title={problems().length ? 'No error fits' : 'No errors'}
                >
                  {problems().length
                    ? 'Search for fewer letters.'
                    : 'Nothing has failed since the processes started. What people are told as “request id” is found here.'}
                </EmptyState>
              }
            >
              <ul>
                <For each={shown()}>{(problem) => <ProblemRow problem={problem} />}</For>
              </ul>
            </Show>
          </Part>
          <Part title="Which processes answer?" source="Of several processes of one part, one answers." isFlush>
            <ul class="divide-y">
              <For each={processesOf(data())}>
                {(process) => (
                  <li class="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
                    <span class="font-medium">{process.part}</span>
                    <span class="text-sm text-neutral-11">
                      started <RelativeTime at={process.startedAt} />, {formatBytes(process.memoryBytes)} of memory
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Part>
        </>
      )}
    </QueryView>
  )
}

const ProblemRow = (props: { problem: Problem }) => {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <li class="border-b px-4 py-3 last:border-0">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div class="min-w-0 flex-1">
          <p class="font-medium">{props.problem.message}</p>
          <Show when={props.problem.cause}>
            <p class="mt-0.5 break-words text-neutral-11">{props.problem.cause}</p>
          </Show>
          <div class="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-neutral-11">
            <RelativeTime at={props.problem.at} />
            <Show when={props.problem.part}>{(part) => <Tag>{part()}</Tag>}</Show>
            <Show when={props.problem.requestId}>
              {(id) => (
                <span class="inline-flex items-center gap-1">
                  <code class="font-mono text-xs break-all">{id()}</code>
                  <CopyButton text={id()} label="Copy the request id" />
                </span>
              )}
            </Show>
            <Show when={props.problem.stack}>
              <button
                type="button"
                class="rounded-sm text-accent-text hover:underline"
                aria-expanded={isOpen()}
                onClick={() => setOpen(!isOpen())}
              >
                {isOpen() ? 'Hide where' : 'Show where'}
              </button>
            </Show>
          </div>
        </div>
      </div>
      <Show when={isOpen() && props.problem.stack}>
        <pre
          class="mt-2 max-h-64 overflow-auto rounded-sm border bg-neutral-2 p-3 font-mono text-xs whitespace-pre-wrap"
          tabIndex={0}
        >
          {props.problem.stack}
        </pre>
      </Show>
    </li>
  )
}
