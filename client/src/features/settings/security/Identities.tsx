import { useSearchParams } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { createProof } from '../../../parts/proof.tsx'
import { ProviderMark } from '../../../parts/ProviderMark.tsx'
import { nameOfProvider, providerFailure, providerNames } from '../../../parts/providers.ts'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { toast } from '../../../ui/toast.ts'

const Read = graphql(`
  query Identities_Read {
    signInOptions {
      providers
    }
    signInMethods {
      identities {
        id
        provider
        label
        lastUsedAt
      }
    }
  }
`)

const Unlink = graphql(`
  mutation Identities_Unlink($input: IdentityUnlinkInput!) {
    identityUnlink(input: $input) {
      userErrors {
        message
      }
    }
  }
`)

/** Accounts at other providers that the person signs in with. */
export const Identities = () => {
  const client = useClient()
  const [search] = useSearchParams()
  const [result, execute] = createQuery({ query: Read, requestPolicy: 'cache-and-network' })
  const [busyId, setBusyId] = createSignal<string | null>(null)
  const proof = createProof()
  if (typeof search.linked === 'string') void toast({ message: `${nameOfProvider(search.linked)} is linked.` })

  const link = async (provider: string) => {
    if (await proof.ask()) location.assign(`/auth/oauth/${provider.toLowerCase()}?link=true`)
  }
  const unlink = async (id: string, name: string) => {
    if (busyId() !== null || !(await proof.ask())) return
    setBusyId(id)
    const { data, error } = await client.mutation(Unlink, { input: { id } }).toPromise()
    setBusyId(null)
    const problem = data?.identityUnlink.userErrors[0]?.message ?? (error && problemOf(error).message)
    void toast(problem ? { message: problem, isError: true } : { message: `${name} is unlinked.` })
  }

  return (
    <Card isFlush>
      <Show when={providerFailure(search.failed, search.provider)}>
        {(message) => (
          <div class="p-4">
            <FormError>{message()}</FormError>
          </div>
        )}
      </Show>
      <QueryView
        data={result.data}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={2} />}
      >
        {(data) => {
          const linked = () => data().signInMethods?.identities ?? []
          const shown = () => [
            ...new Set([...data().signInOptions.providers, ...linked().map(({ provider }) => provider)]),
          ]
          return (
            <Show
              when={shown().length}
              fallback={
                <p class="p-4 text-neutral-11">
                  No provider is set up in this installation. Whoever runs it can offer Google, GitHub, GitLab and
                  Bitbucket.
                </p>
              }
            >
              <ul class="divide-y">
                <For each={shown()}>
                  {(provider) => {
                    const identity = () => linked().find((other) => other.provider === provider)
                    return (
                      <li class="flex flex-wrap items-center gap-3 px-4 py-3">
                        <ProviderMark provider={provider} class="size-5 shrink-0 text-neutral-11" />
                        <div class="min-w-0 flex-1">
                          <p class="font-medium">{providerNames[provider]}</p>
                          <p class="text-sm text-neutral-11">
                            <Show when={identity()} fallback="Not linked">
                              {(account) => (
                                <>
                                  {account().label}
                                  <Show when={account().lastUsedAt}>
                                    {(at) => (
                                      <>
                                        {' '}
                                        · last used <RelativeTime at={at()} />
                                      </>
                                    )}
                                  </Show>
                                </>
                              )}
                            </Show>
                          </p>
                        </div>
                        <Show
                          when={identity()}
                          fallback={
                            <Button
                              size="sm"
                              onClick={() => void link(provider)}
                              aria-label={`Link ${providerNames[provider]}`}
                            >
                              Link
                            </Button>
                          }
                        >
                          {(account) => (
                            <Button
                              size="sm"
                              busy={busyId() === account().id}
                              onClick={() => void unlink(account().id, providerNames[provider])}
                              aria-label={`Unlink ${providerNames[provider]}`}
                            >
                              Unlink
                            </Button>
                          )}
                        </Show>
                      </li>
                    )
                  }}
                </For>
              </ul>
            </Show>
          )
        }}
      </QueryView>
      <proof.Dialog />
    </Card>
  )
}
