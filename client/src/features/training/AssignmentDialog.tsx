import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { AssignmentsPage_AssignmentFragment as Assignment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
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
    <FormDialog
      onClose={props.onClose}
      title="Change the assignment"
      description={`${titleOf(props.assignment)} for ${props.assignment.company?.name}`}
      verb="Save"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Checkbox label="Required" isChecked={isRequired()} onChange={setRequired} />
      <DayField label="Due on" value={dueOn()} onInput={setDueOn} error={errors()['dueOn']} />
    </FormDialog>
  )
}
