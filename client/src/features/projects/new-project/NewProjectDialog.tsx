import { useNavigate } from '@solidjs/router'
import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ProjectType } from '../../../graphql/generated/graphql.ts'
import { problemOf } from '../../../graphql/problem.ts'
import { focusFirstError } from '../../../lib/forms.ts'
import { optionsOf, projectTypes } from '../../../parts/words.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Combobox } from '../../../ui/Combobox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FieldFrame } from '../../../ui/FieldFrame.tsx'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Select } from '../../../ui/Select.tsx'
import { toast } from '../../../ui/toast.ts'
import { Companies, Create, type ToolConnection, Tools } from './documents.ts'
import { createToolPlan } from './tool-plan.ts'
import { ToolProgress } from './ToolProgress.tsx'
import { ToolStep } from './ToolStep.tsx'

interface NewProjectDialogProps {
  /** Chosen at first. */
  companyId: string | null
  onClose: () => void
}

/** Makes a project, with its repository and its list of tasks at the connected tools. */
export const NewProjectDialog = (props: NewProjectDialogProps) => {
  const client = useClient()
  const navigate = useNavigate()
  // The same as long as the dialog is open: sent twice, one project is made.
  const idempotencyKey = crypto.randomUUID()
  const [form, setForm] = createStore({
    name: '',
    companyId: props.companyId,
    type: 'CUSTOM' as ProjectType,
    description: '',
  })
  const [search, setSearch] = createSignal('')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [made, setMade] = createSignal<{ id: string; name: string; tools: number } | null>(null)
  const [companies] = createQuery({ query: Companies, variables: () => ({ search: search() || null }) })
  const [tools] = createQuery({ query: Tools, requestPolicy: 'cache-and-network' })

  const fitting = (connections: readonly ToolConnection[] | undefined) =>
    (connections ?? []).filter(({ company }) => !company || company.id === form.companyId)
  const projectName = () => form.name
  const repository = createToolPlan({
    kind: 'repository',
    projectName,
    connections: () => fitting(tools.data?.repositories?.nodes),
  })
  const list = createToolPlan({ kind: 'list', projectName, connections: () => fitting(tools.data?.lists?.nodes) })
  const hasTools = () => repository.connections().length + list.connections().length > 0

  const checked = (): Record<string, string> => {
    const found: Record<string, string | null> = {
      name: form.name.trim() ? null : 'Enter a name.',
      companyId: form.companyId ? null : 'Choose for whom it is.',
      repository: repository.problem(),
      list: list.problem(),
    }
    return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== null))
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(checked())
    if (Object.keys(errors()).length) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const wanted = [repository.input(), list.input()].filter((input) => input !== null)
    const input = {
      name: form.name,
      companyId: form.companyId!,
      type: form.type,
      description: form.description.trim() || null,
      tools: wanted,
      idempotencyKey,
    }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    setBusy(false)
    const payload = data?.projectCreate
    if (payload?.userErrors.length) {
      setErrors(Object.fromEntries(payload.userErrors.map(({ field, message }) => [fieldOf(field), message])))
      return focusFirstError(event)
    }
    if (!payload?.project) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    const { id, name } = payload.project
    if (wanted.length > 0) return setMade({ id, name, tools: wanted.length })
    navigate(`/projects/${id}`)
    return toast({ message: `“${name}” is made.` })
  }
  /** The server names tools by their place among those that were sent. */
  const fieldOf = (field: readonly string[] | null | undefined): string => {
    if (field?.[0] !== 'tools') return field?.[0] ?? ''
    return field.includes('repository') ? 'repository' : field.includes('list') ? 'list' : ''
  }

  return (
    <Show
      when={made()}
      fallback={
        <FormDialog
          onClose={props.onClose}
          title="New project"
          description="With its repository and its task list, if you like."
          verb="Create project"
          isBusy={isBusy()}
          onSubmit={(event) => void submit(event)}
        >
          <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
          <Field
            label="Name"
            name="name"
            value={form.name}
            onInput={(name) => setForm({ name })}
            error={errors()['name']}
            placeholder="Shop website"
            isRequired
            autofocus
          />
          <FieldFrame label={<span>For</span>} error={errors()['companyId']}>
            <Combobox
              isFull
              label="Company"
              placeholder="Type to find a company"
              options={(companies.data?.companies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={form.companyId}
              onChange={(companyId) => setForm({ companyId })}
              onSearch={setSearch}
            />
          </FieldFrame>
          <Select
            label="Kind"
            options={optionsOf(projectTypes)}
            value={form.type}
            onChange={(type) => setForm({ type: type as ProjectType })}
          />
          <Field
            label="What it is about"
            name="description"
            value={form.description}
            onInput={(description) => setForm({ description })}
            error={errors()['description']}
            lines={3}
            isRequired={false}
          />
          <Show
            when={hasTools()}
            fallback={
              <p class="text-sm text-neutral-11">
                Connect a tool such as GitHub or ClickUp under Integrations, and a new project can get its repository
                and its task list from here.
              </p>
            }
          >
            <div class="flex flex-col gap-5 border-t pt-5">
              <Show when={repository.connections().length}>
                <ToolStep plan={repository} error={errors()['repository']} />
              </Show>
              <Show when={list.connections().length}>
                <ToolStep plan={list} error={errors()['list']} />
              </Show>
            </div>
          </Show>
        </FormDialog>
      }
    >
      {(project) => (
        <Dialog
          isOpen
          onClose={props.onClose}
          title={`“${project().name}” is made`}
          description="Its tools are being set up. You can leave: it goes on by itself, and the project page shows it."
          footer={
            <>
              <Button onClick={props.onClose}>Close</Button>
              <ButtonLink variant="primary" href={`/projects/${project().id}`}>
                Open project
              </ButtonLink>
            </>
          }
        >
          <ToolProgress projectId={project().id} expected={project().tools} />
        </Dialog>
      )}
    </Show>
  )
}
