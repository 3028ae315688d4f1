import { useClient } from '@urql/solid'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { createSignal, For, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { formatExact } from '../../../lib/time.ts'
import { createProof } from '../../../parts/proof.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { toast } from '../../../ui/toast.ts'
import { PasswordDialog } from '../security/PasswordDialog.tsx'
import type { PrivacyRequest } from './DataExport.tsx'
import { CancelErasure, RequestErasure } from './privacy-documents.ts'

const consequences = [
  'You are signed out everywhere, and cannot sign in again.',
  'Your name, address and picture go, also where colleagues see them now.',
  'What you did stays, by “Erased person”. Signed contracts and invoices stay as the law says.',
]

/** The end of the account: asked for with the password, done after days of grace, and taken back until then. */
export const AccountErasure = (props: {
  request: PrivacyRequest | undefined
  hasPassword: boolean
  onChange: () => void
}) => {
  const client = useClient()
  const [isAsking, setAsking] = createSignal(false)
  const proof = createProof()
  /** Who has a password types it into the dialog; the others show that it is them another way. */
  const open = async () => setAsking(props.hasPassword || (await proof.ask()))
  const [isBusy, setBusy] = createSignal(false)

  const confirm = async (password: string | null) => {
    const { data, error } = await client.mutation(RequestErasure, { input: { password } }).toPromise()
    const { request, userErrors = [] } = data?.accountErasureRequest ?? {}
    if (!request)
      return userErrors.length
        ? messagesByField(userErrors)
        : { '': error ? problemOf(error).message : 'The server gave no answer. Try again.' }
    setAsking(false)
    props.onChange()
    return null
  }
  const cancel = async () => {
    setBusy(true)
    const { data, error } = await client.mutation(CancelErasure, {}).toPromise()
    setBusy(false)
    const problem = data?.accountErasureCancel.userErrors[0]?.message
    props.onChange()
    void toast(
      problem || error
        ? { message: problem ?? problemOf(error!).message, isError: true }
        : { message: 'Your account stays.' },
    )
  }

  return (
    <Card class="border-danger-border">
      <Show
        when={props.request}
        fallback={
          <div class="flex flex-col gap-4">
            <ul class="flex list-disc flex-col gap-1 pl-5">
              <For each={consequences}>{(text) => <li>{text}</li>}</For>
            </ul>
            <div class="flex flex-wrap items-center justify-between gap-4">
              <p class="text-neutral-11">It is done after 14 days. Until then you can take it back here.</p>
              <Button variant="danger" onClick={() => void open()}>
                Delete my account…
              </Button>
            </div>
          </div>
        }
      >
        {(request) => (
          <div class="flex flex-col gap-4">
            <Show when={request().problem}>
              {(problem) => <FormError>Your account could not be erased yet: {problem()}</FormError>}
            </Show>
            <div class="flex flex-wrap items-center justify-between gap-4">
              <p class="flex min-w-0 items-center gap-3">
                <CalendarClock class="size-8 shrink-0 text-danger-text" aria-hidden="true" />
                <span>
                  <span class="block font-medium">Your account will be erased</span>
                  <span class="text-neutral-11">on {formatExact(request().dueAt ?? '')}. Until then all goes on.</span>
                </span>
              </p>
              <Button variant="primary" onClick={() => void cancel()} busy={isBusy()}>
                Keep my account
              </Button>
            </div>
          </div>
        )}
      </Show>
      <proof.Dialog />
      <Show when={isAsking()}>
        <PasswordDialog
          title="Delete your account?"
          description="After 14 days everything that tells who you are is erased, for good. A copy of your data is of no use to sign in again, so download it first if you want one."
          verb="Delete my account"
          isDanger
          hasPassword={props.hasPassword}
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      </Show>
    </Card>
  )
}
