import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/toast.ts'
import { Choices, Create, type DeveloperRow, Update } from './developer-documents.ts'

interface DeveloperDialogProps {
  /** Whose profile to change; null adds a developer. */
  developer: DeveloperRow | null
  onClose: () => void
  onDone: (id: string) => void
}

const INDEPENDENT = { value: 'none', label: 'Independent' }

/** Adds a developer with an account, or changes a profile. Opened anew each time. */
export const DeveloperDialog = (props: DeveloperDialogProps) => {
  const client = useClient()
  const { developer } = props
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [title, setTitle] = createSignal(developer?.title ?? '')
  const [skills, setSkills] = createSignal(developer?.skills.join(', ') ?? '')
  const [bio, setBio] = createSignal(developer?.bio ?? '')
  const [agencyId, setAgencyId] = createSignal(developer?.agency?.id ?? INDEPENDENT.value)
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [choices] = createQuery({ query: Choices, variables: { company: null } })
  const agencies = () => [
    INDEPENDENT,
    ...(choices.data?.agencies?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]

  const save = async () => {
    const profile = {
      title: title() || null,
      skills: skills().split(','),
      bio: bio() || null,
      agencyId: agencyId() === INDEPENDENT.value ? null : agencyId(),
    }
    if (developer) {
      const { data, error } = await client.mutation(Update, { input: { id: developer.id, ...profile } }).toPromise()
      return { payload: data?.developerUpdate, error }
    }
    const input = { ...profile, name: name(), email: email().trim() }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    return { payload: data?.developerCreate, error }
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (!developer && !name().trim()) return setErrors({ name: 'Say who it is.' })
    const { onDone } = props
    setBusy(true)
    const { payload, error } = await save()
    setBusy(false)
    if (payload?.userErrors.length) return setErrors(messagesByField(payload.userErrors))
    if (!payload?.developer) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    onDone(payload.developer.id)
    return toast({ message: developer ? 'Saved.' : `${payload.developer.user.name} waits for the approval of staff.` })
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={developer ? `Profile of ${developer.user.name}` : 'New developer'}
      description={
        developer
          ? 'Companies read it when they are asked to approve.'
          : 'They get an account with this address. Staff is asked whether to let them into the community.'
      }
      verb={developer ? 'Save' : 'Add the developer'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Show when={!developer}>
        <Field
          label="Name"
          name="name"
          value={name()}
          onInput={setName}
          error={errors()['name']}
          autocomplete="off"
          isRequired
          autofocus
        />
        <Field
          label="E-mail"
          name="email"
          type="email"
          value={email()}
          onInput={setEmail}
          error={errors()['email']}
          autocomplete="off"
          isRequired
        />
      </Show>
      <Field
        label="Title"
        name="title"
        value={title()}
        onInput={setTitle}
        error={errors()['title']}
        placeholder="Senior back-end developer"
        isRequired={false}
      />
      <Field
        label="Skills"
        name="skills"
        value={skills()}
        onInput={setSkills}
        error={errors()['skills']}
        hint="With commas between them, such as TypeScript, GraphQL."
        isRequired={false}
      />
      <Select
        label="Partner agency"
        options={agencies()}
        value={agencyId()}
        onChange={setAgencyId}
        error={errors()['agencyId']}
      />
      <Field
        label="About"
        name="bio"
        value={bio()}
        onInput={setBio}
        error={errors()['bio']}
        lines={4}
        isRequired={false}
      />
    </FormDialog>
  )
}
