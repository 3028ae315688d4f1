import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { Change, Create, type Milestone } from './milestone-documents.ts'

interface MilestoneDialogProps {
  projectId: string
  /** Null: a new one. */
  milestone: Milestone | null
  onClose: () => void
  /** Called once it is saved. */
  onDone: () => void
}

/** Promises a milestone, or says it anew. */
export const MilestoneDialog = (props: MilestoneDialogProps) => {
  const client = useClient()
  const [form, setForm] = createStore({ title: props.milestone?.title ?? '', dueOn: props.milestone?.dueOn ?? '' })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const checked = (): Record<string, string> => ({
    ...(!form.title.trim() && { title: 'Enter what will be there.' }),
    ...(!form.dueOn && { dueOn: 'Enter the day by which it will be there.' }),
  })
  const send = async () => {
    const { milestone, projectId } = props
    if (milestone) {
      const input = { id: milestone.id, version: milestone.version, ...form }
      const { data, error } = await client.mutation(Change, { input }).toPromise()
      return { payload: data?.milestoneUpdate, error }
    }
    const { data, error } = await client.mutation(Create, { input: { projectId, ...form } }).toPromise()
    return { payload: data?.milestoneCreate, error }
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(checked())
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const { payload, error } = await send()
    setBusy(false)
    if (payload?.userErrors.length) {
      setErrors(messagesByField(payload.userErrors))
      return focusFirstError(event)
    }
    if (!payload?.milestone) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    // Read before the dialog is gone, and its properties with it.
    const message = props.milestone ? 'The milestone is saved.' : `“${payload.milestone.title}” is promised.`
    props.onDone()
    return toast({ message })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.milestone ? 'Change milestone' : 'New milestone'}
      description="The company sees it on its home, with the day."
      verb={props.milestone ? 'Save' : 'Promise it'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['version'] ?? errors()['id'] ?? errors()['projectId']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="What will be there"
        name="title"
        value={form.title}
        onInput={(title) => setForm({ title })}
        error={errors()['title']}
        placeholder="Beta with real users"
        isRequired
        autofocus
      />
      <Field
        label="By which day"
        name="dueOn"
        type="date"
        value={form.dueOn}
        onInput={(dueOn) => setForm({ dueOn })}
        error={errors()['dueOn']}
        isRequired
      />
    </FormDialog>
  )
}
