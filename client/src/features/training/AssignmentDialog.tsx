import { useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignmentsPage_AssignmentFragment as Assignment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { DayField } from './AssignDialog.tsx'
import { titleOf } from './assignment-columns.tsx'

const Update = graphql(`
  mutation AssignmentDialog_Update($input: TrainingAssignmentUpdateInput!) {
    trainingAssignmentUpdate(input: $input) {
      assignment {
        ...AssignmentsPage_assignment
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** Changes whether a training is required, and until when. */
export const AssignmentDialog = (props: { assignment: Assignment; onClose: () => void }) => {
  const client = useClient()
  const form = createUniqueId()
  const [isRequired, setRequired] = createSignal(props.assignment.isRequired)
  const [dueOn, setDueOn] = createSignal(props.assignment.dueOn ?? '')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client
      .mutation(Update, {
        input: { id: props.assignment.id, isRequired: isRequired(), dueOn: dueOn() || null },
      })
      .toPromise()
    setBusy(false)
    const payload = data?.trainingAssignmentUpdate
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.assignment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    props.onClose()
    return toast({ message: 'Changed for all who have yet to do it.' })
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Change the assignment"
      description={`${titleOf(props.assignment)} for ${props.assignment.company?.name}`}
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy()}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
        <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Checkbox label="Required" isChecked={isRequired()} onChange={setRequired} />
        <DayField label="Due on" value={dueOn()} onInput={setDueOn} error={errors()['dueOn']} />
      </form>
    </Dialog>
  )
}
