import { createQuery, useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ProfilePage_PersonFragment } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { signUpWords } from '../../parts/providers.ts'
import { QueryView } from '../../parts/QueryView.tsx'
import { createTitle } from '../../parts/title.ts'
import { roleNames } from '../../parts/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { FieldFrame } from '../../ui/FieldFrame.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { RelativeTime } from '../../ui/RelativeTime.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { SettingsSection } from '../../parts/SettingsSection.tsx'

const PersonDocument = graphql(`
  query ProfilePage_Person {
    viewer {
      ...ProfilePage_person
    }
  }
`)

export const PersonFragment = graphql(`
  fragment ProfilePage_person on User {
    id
    name
    email
    role
    timeZone
    location
    signUpSource
    signUpProvider
    createdAt
    lastSignInAt
  }
`)

const Update = graphql(`
  mutation ProfilePage_Update($input: ProfileUpdateInput!) {
    profileUpdate(input: $input) {
      user {
        ...ProfilePage_person
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

export default function ProfilePage() {
  createTitle(() => 'Profile')
  const [result, execute] = createQuery({ query: PersonDocument, requestPolicy: 'cache-and-network' })
  return (
    <QueryView
      data={result.data?.viewer}
      fetching={result.fetching}
      error={result.error}
      onRetry={() => execute({ requestPolicy: 'network-only' })}
      skeleton={<Skeleton class="h-64 max-w-prose rounded-lg" />}
    >
      {(person) => (
        <>
          <SettingsSection title="Profile" about="How others see you, and how times are told to you in e-mails.">
            <ProfileForm person={person()} />
          </SettingsSection>
          <SettingsSection title="Account" about="An administrator of the agency changes your e-mail address and role.">
            <Card>
              <Facts
                facts={[
                  ['E-mail', person().email],
                  ['Role', roleNames[person().role]],
                  ['Member since', <RelativeTime at={person().createdAt} />],
                  ['Signed up with', signUpWords(person())],
                ]}
              />
            </Card>
          </SettingsSection>
        </>
      )}
    </QueryView>
  )
}

const ProfileForm = (props: { person: ProfilePage_PersonFragment }) => {
  const client = useClient()
  const [form, setForm] = createStore({
    name: props.person.name,
    location: props.person.location ?? '',
    timeZone: props.person.timeZone ?? null,
  })
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const checkName = () => {
    const message = form.name.trim() ? '' : 'Enter your name.'
    setErrors({ ...errors(), name: message })
    return !message
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!checkName()) return focusFirstError(event)
    if (isBusy()) return
    setBusy(true)
    const { data, error } = await client.mutation(Update, { input: { ...form } }).toPromise()
    setBusy(false)
    if (data?.profileUpdate.userErrors.length) {
      setErrors(messagesByField(data.profileUpdate.userErrors))
      return focusFirstError(event)
    }
    if (!data?.profileUpdate.user)
      return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer. Try again.' })
    setErrors({})
    return toast({ message: 'Your profile is saved.' })
  }

  return (
    <Card>
      <form
        class="flex flex-col gap-5"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendOnCommandEnter}
        novalidate
      >
        <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Field
          label="Name"
          name="name"
          value={form.name}
          onInput={(name) => setForm({ name })}
          onBlur={() => checkName()}
          error={errors()['name']}
          autocomplete="name"
          isRequired
        />
        <Field
          label="Location"
          name="location"
          value={form.location}
          onInput={(location) => setForm({ location })}
          error={errors()['location']}
          hint="City and country, for those who work with you."
          isRequired={false}
        />
        <FieldFrame
          label={<span>Time zone</span>}
          isRequired={false}
          error={errors()['timeZone'] && <p role="alert">{errors()['timeZone']}</p>}
          hint={
            <Show when={form.timeZone !== ownZone}>
              <button
                type="button"
                class="rounded-sm text-accent-text hover:underline"
                onClick={() => setForm({ timeZone: ownZone })}
              >
                Use that of this device: {ownZone.replaceAll('_', ' ')}
              </button>
            </Show>
          }
        >
          <Combobox
            label="Time zone"
            placeholder="Not said"
            options={zones}
            value={form.timeZone}
            onChange={(timeZone) => setForm({ timeZone })}
          />
        </FieldFrame>
        <div>
          <Button type="submit" variant="primary" busy={isBusy()}>
            Save
          </Button>
        </div>
      </form>
    </Card>
  )
}
