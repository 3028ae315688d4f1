import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { createQuery, useClient } from '@urql/solid'
import Fingerprint from 'lucide-solid/icons/fingerprint-pattern'
import { createSignal, For, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import type { SignInMethods_ReadQuery } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { NewPasskeyDialog } from '../../../parts/NewPasskeyDialog.tsx'
import { createProof } from '../../../parts/proof.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ConfirmByName } from '../../../ui/ConfirmByName.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { toast } from '../../../ui/toast.ts'
import { RenamePasskeyDialog } from './RenamePasskeyDialog.tsx'
import { SignInMethodsDocument } from './sign-in-methods.ts'

const Delete = graphql(`
  mutation Passkeys_Delete($input: PasskeyDeleteInput!) {
    passkeyDelete(input: $input) {
      userErrors {
        message
      }
    }
  }
`)

type Passkey = NonNullable<SignInMethods_ReadQuery['signInMethods']>['passkeys'][number]

/** The person's passkeys: made, named and deleted here. */
export const Passkeys = () => {
  const client = useClient()
  const [result, execute] = createQuery({ query: SignInMethodsDocument, requestPolicy: 'cache-and-network' })
  const [isMaking, setMaking] = createSignal(false)
  const [renaming, setRenaming] = createSignal<Passkey | null>(null)
  const [deleting, setDeleting] = createSignal<Passkey | null>(null)
  const [isBusy, setBusy] = createSignal(false)
  const canMake = browserSupportsWebAuthn()
  const proof = createProof()

  const remove = async (passkey: Passkey) => {
    setBusy(true)
    const { data, error } = await client.mutation(Delete, { input: { id: passkey.id } }).toPromise()
    setBusy(false)
    setDeleting(null)
    const problem = data?.passkeyDelete.userErrors[0]?.message ?? (error && problemOf(error).message)
    void toast(problem ? { message: problem, isError: true } : { message: `The passkey “${passkey.name}” is deleted.` })
  }
  const newPasskey = () => (
    <Show when={canMake} fallback={<p class="text-sm text-neutral-11">This browser cannot make passkeys.</p>}>
      <Button onClick={() => void proof.ask().then(setMaking)}>New passkey…</Button>
    </Show>
  )

  return (
    <Card isFlush>
      <QueryView
        data={result.data?.signInMethods}
        fetching={result.fetching}
        error={result.error}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
        skeleton={<SkeletonRows count={1} />}
      >
        {(ways) => (
          <>
            <Show
              when={ways().passkeys.length}
              fallback={
                <EmptyState icon={<Fingerprint aria-hidden="true" />} title="No passkeys yet" action={newPasskey()}>
                  Sign in with your fingerprint, face or a security key, and no password that others could learn.
                </EmptyState>
              }
            >
              <ul class="divide-y">
                <For each={ways().passkeys}>
                  {(passkey) => (
                    <li class="flex flex-wrap items-center gap-3 px-4 py-3">
                      <Fingerprint class="size-5 shrink-0 text-neutral-11" aria-hidden="true" />
                      <div class="min-w-0 flex-1">
                        <p class="flex flex-wrap items-center gap-2 font-medium">
                          {passkey.name}
                          <Show when={passkey.isSynced}>
                            <Tag>Synced</Tag>
                          </Show>
                        </p>
                        <p class="text-sm text-neutral-11">
                          Added <RelativeTime at={passkey.createdAt} /> ·{' '}
                          <Show when={passkey.lastUsedAt} fallback="never used">
                            {(at) => (
                              <>
                                last used <RelativeTime at={at()} />
                              </>
                            )}
                          </Show>
                        </p>
                      </div>
                      <Button
                        size="sm"
                        onClick={() => setRenaming(passkey)}
                        aria-label={`Rename the passkey ${passkey.name}`}
                      >
                        Rename
                      </Button>
                      <Button
                        size="sm"
                        onClick={() => void proof.ask().then((isProved) => isProved && setDeleting(passkey))}
                        aria-label={`Delete the passkey ${passkey.name}`}
                      >
                        Delete
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
              <div class="flex justify-end border-t px-4 py-3">{newPasskey()}</div>
            </Show>
            <Show when={isMaking()}>
              <NewPasskeyDialog
                onClose={() => setMaking(false)}
                onRefused={() => {
                  setMaking(false)
                  void proof.ask().then(setMaking)
                }}
              />
            </Show>
          </>
        )}
      </QueryView>
      <proof.Dialog />
      <Show when={renaming()}>
        {(passkey) => <RenamePasskeyDialog passkey={passkey()} onClose={() => setRenaming(null)} />}
      </Show>
      <Show when={deleting()}>
        {(passkey) => (
          <ConfirmByName
            isOpen
            onClose={() => setDeleting(null)}
            title="Delete this passkey?"
            name={passkey().name}
            verb="Delete passkey"
            isBusy={isBusy()}
            onConfirm={() => void remove(passkey())}
          >
            Nobody can sign in with it any more. Delete it on the device too, or it will still be offered there.
          </ConfirmByName>
        )}
      </Show>
    </Card>
  )
}
