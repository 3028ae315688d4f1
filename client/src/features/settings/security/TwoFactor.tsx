import { createQuery, useClient } from '@urql/solid'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import ShieldOff from 'lucide-solid/icons/shield-off'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { problemOf, problemsOf } from '../../../graphql/problem.ts'
import { createProof } from '../../../parts/proof.tsx'
import { QueryView } from '../../../parts/QueryView.tsx'
import type { Enrolment } from '../../../parts/TotpEnrolment.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { RelativeTime } from '../../../ui/RelativeTime.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { toast } from '../../../ui/toast.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { SignInMethodsDocument } from './sign-in-methods.ts'
import { TotpDialog } from './TotpDialog.tsx'

const Start = graphql(`
  mutation TwoFactor_Start($input: OwnerProofInput!) {
    totpStart(input: $input) {
      secret
      uri
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

const Disable = graphql(`
  mutation TwoFactor_Disable($input: OwnerProofInput!) {
    totpDisable(input: $input) {
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

const ReplaceCodes = graphql(`
  mutation TwoFactor_ReplaceCodes($input: OwnerProofInput!) {
    recoveryCodesReplace(input: $input) {
      recoveryCodes
      userErrors {
        field
        message
        retryAt
      }
    }
  }
`)

type Asking = 'start' | 'disable' | 'codes'

/** The second step at the sign-in: on and off, and its recovery codes. */
export const TwoFactor = () => {
  const client = useClient()
  const [result, execute] = createQuery({ query: SignInMethodsDocument, requestPolicy: 'cache-and-network' })
  const [asking, setAsking] = createSignal<Asking | null>(null)
  const [enrolment, setEnrolment] = createSignal<Enrolment | null>(null)
  const [codes, setCodes] = createSignal<readonly string[] | null>(null)
  const proof = createProof()
  /** Who has a password types it into the dialog; the others show that it is them another way. */
  const open = async (what: Asking, hasPassword: boolean) => {
    if (hasPassword || (await proof.ask())) setAsking(what)
  }
  const noAnswer = (error: Parameters<typeof problemOf>[0] | undefined) => ({
    '': error ? problemOf(error).message : 'The server gave no answer. Try again.',
  })

  const start = async (password: string | null) => {
    const { data, error } = await client.mutation(Start, { input: { password } }).toPromise()
    const { secret, uri, userErrors = [] } = data?.totpStart ?? {}
    if (!secret || !uri) return userErrors.length ? problemsOf(userErrors) : noAnswer(error)
    setAsking(null)
    setEnrolment({ secret, uri })
    return null
  }
  const disable = async (password: string | null) => {
    const { data, error } = await client.mutation(Disable, { input: { password } }).toPromise()
    if (!data) return noAnswer(error)
    if (data.totpDisable.userErrors.length) return problemsOf(data.totpDisable.userErrors)
    setAsking(null)
    void toast({ message: 'Two-step sign-in is off.' })
    return null
  }
  const replaceCodes = async (password: string | null) => {
    const { data, error } = await client.mutation(ReplaceCodes, { input: { password } }).toPromise()
    const { recoveryCodes, userErrors = [] } = data?.recoveryCodesReplace ?? {}
    if (!recoveryCodes) return userErrors.length ? problemsOf(userErrors) : noAnswer(error)
    setAsking(null)
    setCodes(recoveryCodes)
    return null
  }

  return (
    <Card>
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
              when={ways().twoFactorSince}
              fallback={
                <div class="flex flex-wrap items-center justify-between gap-4">
                  <p class="flex items-center gap-3 font-medium">
                    <ShieldOff class="size-5 text-neutral-11" aria-hidden="true" />
                    Off
                    <Show when={ways().isTwoFactorRequired && ways().passkeys.length === 0}>
                      <Tag tone="warning">Your role needs it</Tag>
                    </Show>
                  </p>
                  <Button variant="primary" onClick={() => void open('start', ways().hasPassword)}>
                    Set up two steps…
                  </Button>
                </div>
              }
            >
              {(since) => (
                <div class="flex flex-col gap-4">
                  <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
                    <ShieldCheck class="size-5 text-success-text" aria-hidden="true" />
                    <span class="font-medium">On</span>
                    <span class="text-neutral-11">
                      since <RelativeTime at={since()} />
                    </span>
                    <Show when={ways().recoveryCodesLeft <= 3}>
                      <Tag tone="warning">{ways().recoveryCodesLeft} recovery codes left</Tag>
                    </Show>
                  </p>
                  <div class="flex flex-wrap gap-2">
                    <Button onClick={() => void open('codes', ways().hasPassword)}>New recovery codes…</Button>
                    <Show when={!ways().isTwoFactorRequired}>
                      <Button onClick={() => void open('disable', ways().hasPassword)}>Switch it off…</Button>
                    </Show>
                  </div>
                </div>
              )}
            </Show>
            <Switch>
              <Match when={asking() === 'start'}>
                <PasswordDialog
                  title="Set up two-step sign-in"
                  description="First show that it is you."
                  verb="Go on"
                  hasPassword={ways().hasPassword}
                  onClose={() => setAsking(null)}
                  onConfirm={start}
                />
              </Match>
              <Match when={asking() === 'disable'}>
                <PasswordDialog
                  title="Switch two-step sign-in off?"
                  description="Whoever knows your password can then sign in as you. Your recovery codes go too."
                  verb="Switch off"
                  isDanger
                  hasPassword={ways().hasPassword}
                  onClose={() => setAsking(null)}
                  onConfirm={disable}
                />
              </Match>
              <Match when={asking() === 'codes'}>
                <PasswordDialog
                  title="New recovery codes"
                  description="The codes that you have now stop working."
                  verb="Make new codes"
                  hasPassword={ways().hasPassword}
                  onClose={() => setAsking(null)}
                  onConfirm={replaceCodes}
                />
              </Match>
            </Switch>
          </>
        )}
      </QueryView>
      <proof.Dialog />
      <Show when={enrolment()}>
        {(made) => (
          <TotpDialog
            enrolment={made()}
            onClose={() => setEnrolment(null)}
            onDone={(recoveryCodes) => {
              setEnrolment(null)
              setCodes(recoveryCodes)
            }}
          />
        )}
      </Show>
      <Show when={codes()}>{(shown) => <RecoveryCodesDialog codes={shown()} onClose={() => setCodes(null)} />}</Show>
    </Card>
  )
}
