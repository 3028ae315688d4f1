import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import type { ProjectDeveloperRole } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { projectRoles } from '../../parts/words.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { FieldFrame } from '../../ui/FieldFrame.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Assign, Candidates } from './team-documents.ts'

interface AssignDeveloperDialogProps {
  projectId: string
  company: { id: string; name: string }
  /** Developers who are on the project already. */
  taken: readonly string[]
  onClose: () => void
  onDone: () => void
}

const ROLES = Object.entries(projectRoles).map(([value, { label }]) => ({ value, label }))

/** Puts a developer of the company's team on a project. */
export const AssignDeveloperDialog = (props: AssignDeveloperDialogProps) => {
  const client = useClient()
  const [search, setSearch] = createSignal('')
  const [developerId, setDeveloperId] = createSignal<string | null>(null)
  const [role, setRole] = createSignal<ProjectDeveloperRole>('DEVELOPER')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [found] = createQuery({
    query: Candidates,
    variables: () => ({ companyId: props.company.id, search: search() || null }),
  })
  const options = () =>
    (found.data?.developerAssignments?.nodes ?? []).flatMap(({ developer }) =>
      developer && !props.taken.includes(developer.id)
        ? [{ value: developer.id, label: [developer.user.name, developer.title].filter(Boolean).join(' · ') }]
        : [],
    )

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const chosen = developerId()
    if (!chosen) return setErrors({ developerId: 'Choose a developer.' })
    const { projectId, onDone } = props
    setBusy(true)
    const input = { projectId, developerId: chosen, role: role() }
    const { data, error } = await client.mutation(Assign, { input }).toPromise()
    setBusy(false)
    const payload = data?.projectDeveloperAssign
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.assignment) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDone()
    return toast({ message: `${payload.assignment.developer?.user?.name ?? 'The developer'} is on the project.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title="Assign a developer"
      description={`From the team of ${props.company.name}. The company sees who works on its project.`}
      verb="Assign"
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['projectId']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <FieldFrame
        label="Developer"
        isRequired
        error={errors()['developerId']}
        hint="Somebody else? Propose the developer to the company first, on the page Developers."
      >
        <Combobox
          label="Developer"
          placeholder="Search in the team"
          options={options()}
          value={developerId()}
          onChange={setDeveloperId}
          onSearch={setSearch}
          isFull
        />
      </FieldFrame>
      <Select
        label="Role"
        options={ROLES}
        value={role()}
        onChange={(value) => setRole(value as ProjectDeveloperRole)}
        isRequired
      />
    </FormDialog>
  )
}
