import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { focusFirstError } from '../../../lib/forms.ts'
import { Field } from '../../../ui/Field.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Select } from '../../../ui/Select.tsx'
import { toast } from '../../../ui/toast.ts'
import { Change, Companies, Create, Hosts, type Project } from './project-documents.ts'

/** Stands for no company. */
const NONE = 'NONE'

interface ProjectDialogProps {
  /** Null: a new one. */
  project: Project | null
  onClose: () => void
  onDone: () => void
}

/** Enters the address of a project, or says whose a known one is. */
export const ProjectDialog = (props: ProjectDialogProps) => {
  const client = useClient()
  const [companies] = createQuery({ query: Companies })
  const [labs] = createQuery({ query: Hosts })
  const [form, setForm] = createStore({
    url: '',
    name: props.project?.name ?? '',
    companyId: props.project?.company?.id ?? NONE,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const asksName = () => !props.project?.isSeenAtLabs
  const options = () => [
    { value: NONE, label: 'No company' },
    ...(companies.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]

  const checked = (): Record<string, string> => ({
    ...(!props.project && !form.url.trim() && { url: 'Enter the address of the project at Labs.' }),
    ...(asksName() && !form.name.trim() && { name: 'Enter what the project is called.' }),
  })
  const send = async () => {
    const companyId = form.companyId === NONE ? null : form.companyId
    const { project } = props
    if (project) {
      const input = { id: project.id, companyId, ...(asksName() && { name: form.name }) }
      const { data, error } = await client.mutation(Change, { input }).toPromise()
      return { payload: data?.labsProjectUpdate, error }
    }
    const input = { url: form.url, name: form.name, companyId }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    return { payload: data?.labsProjectCreate, error }
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
    if (!payload?.project) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    // Read before the dialog is gone, and its properties with it.
    const message = props.project ? 'The project is saved.' : 'The project is in the list.'
    props.onDone()
    return toast({ message })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.project ? props.project.name : 'Add a project at Labs'}
      description={
        props.project
          ? 'Developers who may open it are proposed for the company that it is of.'
          : 'For a project that no linked account has shown yet.'
      }
      verb={props.project ? 'Save' : 'Add project'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={!props.project}>
        <Field
          label="Address"
          name="url"
          type="url"
          value={form.url}
          onInput={(url) => setForm({ url })}
          error={errors()['url']}
          placeholder="https://labs.buildly.io/…"
          hint={labs.data && `At ${labs.data.labs.hosts.join(' or ')}.`}
          isRequired
          autofocus
        />
      </Show>
      <Show when={asksName()}>
        <Field
          label="Name"
          name="name"
          value={form.name}
          onInput={(name) => setForm({ name })}
          error={errors()['name']}
          isRequired
        />
      </Show>
      <Select
        label="Company"
        options={options()}
        value={form.companyId}
        onChange={(companyId) => setForm({ companyId })}
        error={errors()['companyId']}
      />
    </FormDialog>
  )
}
