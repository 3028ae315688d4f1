import { createQuery, useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { FieldFrame } from '../../ui/FieldFrame.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Assign, Choices } from './developer-documents.ts'

interface AssignDialogProps {
  developer: { id: string; communityStatus: 'APPROVED' | 'WAITING' | 'DECLINED'; user: { name: string } }
  onClose: () => void
  onDone: () => void
}

/** Proposes a developer to a company, or says why that cannot be. */
export const AssignDialog = (props: AssignDialogProps) => {
  const client = useClient()
  const form = createUniqueId()
  const [search, setSearch] = createSignal('')
  const [companyId, setCompanyId] = createSignal<string | null>(null)
  const [note, setNote] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [choices] = createQuery({ query: Choices, variables: () => ({ company: search() || null }) })
  const companies = () => (choices.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const isApproved = () => props.developer.communityStatus === 'APPROVED'

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const chosen = companyId()
    if (!chosen) return setErrors({ companyId: 'Choose a company.' })
    const { developer, onDone } = props
    setBusy(true)
    const input = { developerId: developer.id, companyId: chosen, note: note().trim() || null }
    const { data, error } = await client.mutation(Assign, { input }).toPromise()
    setBusy(false)
    const payload = data?.developerAssign
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.assignment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDone()
    return toast({
      message: `${developer.user.name} is proposed to ${payload.assignment.company?.name ?? 'the company'}, which is asked to approve.`,
    })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={`Assign ${props.developer.user.name}`}
      description="The company approves or declines within thirty days. Until then nothing changes for the developer."
      footer={
        <>
          <Button onClick={props.onClose}>{isApproved() ? 'Cancel' : 'Close'}</Button>
          <Show when={isApproved()}>
            <Button variant="primary" type="submit" form={form} busy={isBusy()}>
              Assign
            </Button>
          </Show>
        </>
      }
    >
      <Show
        when={isApproved()}
        fallback={
          <FormError>
            {props.developer.communityStatus === 'WAITING'
              ? 'This developer is not approved for the community yet, so no company can be asked. Approve the developer first.'
              : 'Staff declined this developer for the community, so no company can be asked. Ask staff again first.'}
          </FormError>
        }
      >
        <form
          id={form}
          class="flex flex-col gap-5"
          onSubmit={(event) => void submit(event)}
          onKeyDown={sendOnCommandEnter}
          novalidate
        >
          <Show when={errors()[''] ?? errors()['developerId']}>{(message) => <FormError>{message()}</FormError>}</Show>
          <FieldFrame label="Company" isRequired error={errors()['companyId']}>
            <Combobox
              label="Company"
              placeholder="Search for a company"
              options={companies()}
              value={companyId()}
              onChange={setCompanyId}
              onSearch={setSearch}
              isFull
            />
          </FieldFrame>
          <Field
            label="What the company should know"
            name="note"
            value={note()}
            onInput={setNote}
            lines={3}
            isRequired={false}
            hint="Why this developer fits. The people who approve read it."
          />
        </form>
      </Show>
    </Dialog>
  )
}
