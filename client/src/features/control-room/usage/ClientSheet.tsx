import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { formatCount } from '../../../lib/number.ts'
import { formatExact } from '../../../lib/time.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'
import type { Range } from '../range.ts'
import { eventName } from './usage-words.ts'
import { Ranking } from './Ranking.tsx'

const ClientQuery = graphql(`
  query ClientSheet_Client($id: ID!, $seconds: Int!, $where: EcosystemUsageWhereInput) {
    ecosystemClient(id: $id) {
      id
      key
      name
      productName
      firstAt
      lastAt
      version
      company {
        id
        name
      }
      recentEvents(first: 20) {
        id
        event
        count
        at
        properties
      }
    }
    ecosystemUsage(seconds: $seconds, where: $where) {
      count
      previous
      events(first: 10) {
        event
        count
        previous
        clients
      }
    }
  }
`)

const Companies = graphql(`
  query ClientSheet_Companies($search: String) {
    companies(first: 20, where: { search: $search }) {
      nodes {
        id
        name
      }
    }
  }
`)

const Link = graphql(`
  mutation ClientSheet_Link($input: EcosystemClientLinkInput!) {
    ecosystemClientLink(input: $input) {
      client {
        id
        version
        company {
          id
          name
        }
      }
      userErrors {
        message
      }
    }
  }
`)

/** What one client of a product does, and whose it is. */
export const ClientSheet = (props: { id: string; name: string; range: Range; isOwn: boolean; onClose: () => void }) => {
  const [result, execute] = createQuery({
    query: ClientQuery,
    variables: () => ({ id: props.id, seconds: props.range.seconds, where: { clientId: props.id } }),
    requestPolicy: 'cache-and-network',
  })
  const { viewer } = useViewer()
  return (
    <Sheet isOpen onClose={props.onClose} title={props.name}>
      <QueryView
        data={result.data?.ecosystemClient}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={8} />}
        missing={
          <p class="p-4 text-neutral-11">This client is not there any more. Its product may have been deleted.</p>
        }
      >
        {(client) => (
          <div class="flex flex-col gap-6 p-4">
            <Facts
              facts={[
                ['Product', client().productName],
                ['Called there', client().key ? <span class="font-mono break-all">{client().key}</span> : '—'],
                ['First used', formatExact(client().firstAt)],
                ['Last used', <RelativeTime at={client().lastAt} />],
                ...(props.isOwn || viewer.role === 'ADMIN'
                  ? []
                  : ([['Company', client().company?.name ?? 'Not linked']] as [string, string][])),
              ]}
            />
            <Show when={viewer.role === 'ADMIN' && client().key !== ''}>
              <LinkForm
                id={client().id}
                version={client().version}
                company={client().company ?? null}
                onChanged={() => execute({ requestPolicy: 'network-only' })}
              />
            </Show>
            <Ranking
              title={`What it does, ${props.range.words}`}
              rows={(result.data?.ecosystemUsage?.events ?? []).map(({ event, ...row }) => {
                return { key: null, name: eventName(event ?? ''), ...row }
              })}
              chosen=""
              onChoose={() => undefined}
            />
            <section>
              <h2 class="mb-2 font-semibold">Last events</h2>
              <ul class="divide-y rounded-lg border">
                <For
                  each={client().recentEvents}
                  fallback={<li class="px-3 py-4 text-neutral-11">None in the last 35 days.</li>}
                >
                  {(event) => (
                    <li class="px-3 py-2">
                      <span class="flex items-baseline justify-between gap-3">
                        <span class="truncate">
                          {eventName(event.event)}
                          <Show when={event.count > 1}>
                            <span class="text-neutral-11 tabular-nums"> × {formatCount(event.count)}</span>
                          </Show>
                        </span>
                        <RelativeTime at={event.at} class="text-sm text-neutral-11" />
                      </span>
                      <Show when={wordsOf(event.properties)}>
                        {(words) => <span class="block truncate text-sm text-neutral-11">{words()}</span>}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </div>
        )}
      </QueryView>
    </Sheet>
  )
}

/** What a product says of an event, in one line. */
const wordsOf = (properties: unknown): string =>
  properties && typeof properties === 'object'
    ? Object.entries(properties)
        .map(([key, value]) => `${key}: ${String(value)}`)
        .join(' · ')
    : ''

const LinkForm = (props: {
  id: string
  version: number
  company: { id: string; name: string } | null
  onChanged: () => void
}) => {
  const client = useClient()
  const [search, setSearch] = createSignal('')
  const [found] = createQuery({ query: Companies, variables: () => ({ search: search() || null }) })
  const [chosen, setChosen] = createSignal<string | null | undefined>(undefined)
  const [isBusy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const options = () => {
    const known = (found.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
    const own = props.company
    return own && !known.some(({ value }) => value === own.id) ? [{ value: own.id, label: own.name }, ...known] : known
  }
  const value = () => (chosen() === undefined ? (props.company?.id ?? null) : chosen()!)
  const isChanged = () => value() !== (props.company?.id ?? null)
  const save = async () => {
    setBusy(true)
    const input = { id: props.id, companyId: value(), version: props.version }
    const { data, error } = await client.mutation(Link, { input }).toPromise()
    setBusy(false)
    const message = error ? problemOf(error).message : data?.ecosystemClientLink?.userErrors[0]?.message
    setProblem(message)
    if (message) return
    const company = data?.ecosystemClientLink?.client?.company
    setChosen(undefined)
    void toast({
      message: company ? `${company.name} sees this use from now on.` : 'No company sees this use any more.',
    })
    props.onChanged()
  }
  return (
    <section class="flex flex-col gap-2">
      <h2 class="font-semibold">Company</h2>
      <p class="text-sm text-neutral-11">Its people see this use, and no other.</p>
      <div class="flex items-center gap-2">
        <div class="flex-1">
          <Combobox
            label="Company"
            placeholder="Not linked"
            options={options()}
            value={value()}
            onChange={setChosen}
            onSearch={setSearch}
            isFull
          />
        </div>
        <Show when={isChanged()}>
          <Button variant="primary" onClick={() => void save()} busy={isBusy()}>
            Save
          </Button>
        </Show>
      </div>
      <Show when={problem()}>{(message) => <FormError>{message()}</FormError>}</Show>
    </section>
  )
}
