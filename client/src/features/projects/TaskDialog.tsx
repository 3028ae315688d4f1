import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { TaskUrgency } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { optionsOf, taskPriorities } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Ask, type TaskList } from './task-documents.ts'

const NONE = 'NONE'

interface TaskDialogProps {
  /** That tasks can be made in; not empty. */
  lists: readonly TaskList[]
  onClose: () => void
}

/** Has a task made in the tool that the project's tasks are kept in. */
export const TaskDialog = (props: TaskDialogProps) => {
  const client = useClient()
  // The same as long as the dialog is open: sent twice, one task is made.
  const idempotencyKey = crypto.randomUUID()
  const [form, setForm] = createStore({
    containerId: props.lists[0]!.id,
    title: '',
    description: '',
    dueOn: '',
    priority: NONE,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(form.title.trim() ? {} : { title: 'Enter what is to be done.' })
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const createTask = {
      containerId: form.containerId,
      title: form.title,
      description: form.description.trim() || null,
      // The end of the day, where the person is.
      dueAt: form.dueOn ? new Date(`${form.dueOn}T23:59:00`).toISOString() : null,
      priority: form.priority === NONE ? null : (form.priority as TaskUrgency),
    }
    const input = { command: { createTask }, idempotencyKey }
    const { data, error } = await client.mutation(Ask, { input }).toPromise()
    setBusy(false)
    const payload = data?.providerCommandCreate
    if (payload?.userErrors.length) {
      setErrors(messagesByField(payload.userErrors))
      return focusFirstError(event)
    }
    if (!payload?.command) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    const message = `“${form.title.trim()}” is on its way. It appears here once its tool has it.`
    props.onClose()
    return toast({ message })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="New task"
      description="It is made in the tool, and shows here as it is there."
      verb="Create task"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['containerId'] ?? errors()['connectionId']}>
        {(message) => <FormError>{message()}</FormError>}
      </Show>
      <Field
        label="What is to be done"
        name="title"
        value={form.title}
        onInput={(title) => setForm({ title })}
        error={errors()['title']}
        isRequired
        autofocus
      />
      <Field
        label="More about it"
        name="description"
        value={form.description}
        onInput={(description) => setForm({ description })}
        error={errors()['description']}
        hint="Markdown is kept."
        lines={4}
        isRequired={false}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Field
          label="Due"
          name="dueAt"
          type="date"
          value={form.dueOn}
          onInput={(dueOn) => setForm({ dueOn })}
          isRequired={false}
        />
        <Select
          label="Priority"
          options={[{ value: NONE, label: 'None' }, ...optionsOf(taskPriorities)]}
          value={form.priority}
          onChange={(priority) => setForm({ priority })}
        />
      </div>
      <Show when={props.lists.length > 1}>
        <Select
          label="List"
          options={props.lists.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.containerId}
          onChange={(containerId) => setForm({ containerId })}
        />
      </Show>
    </FormDialog>
  )
}
