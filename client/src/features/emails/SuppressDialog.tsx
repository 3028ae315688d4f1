import { useClient } from '@urql/solid'
import { createSignal, createUniqueId } from 'solid-js'
import { problemOf } from '../../graphql/problem.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Suppress } from './email-documents.ts'

/** Keeps mail from an address, for somebody who asked for that in another way than by a link. */
export const SuppressDialog = (props: { onClose: () => void; onDone: (email: string) => void }) => {
  const client = useClient()
  const form = createUniqueId()
  const [email, setEmail] = createSignal('')
  const [detail, setDetail] = createSignal('')
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    const input = { email: email(), detail: detail().trim() || null }
    const { data, error: failure } = await client.mutation(Suppress, { input }).toPromise()
    setBusy(false)
    const problem =
      data?.emailSuppressionCreate?.userErrors[0]?.message ?? (failure ? problemOf(failure).message : undefined)
    if (problem) return setError(problem)
    return props.onDone(email().trim())
  }
  return (
    <Dialog
      isOpen
      onClose={() => props.onClose()}
      title="Suppress an address"
      description="It gets no mail but what security asks for, until somebody allows it again."
      footer={
        <>
          <Button onClick={() => props.onClose()}>Cancel</Button>
          <Button type="submit" form={form} variant="primary" busy={isBusy()}>
            Suppress
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-4" onSubmit={save} onKeyDown={sendOnCommandEnter} novalidate>
        <Field
          label="Address"
          name="email"
          type="email"
          value={email()}
          onInput={setEmail}
          error={error()}
          isRequired
        />
        <Field
          label="Why"
          name="detail"
          value={detail()}
          onInput={setDetail}
          hint="For whoever looks at the list."
          isRequired={false}
        />
      </form>
    </Dialog>
  )
}
