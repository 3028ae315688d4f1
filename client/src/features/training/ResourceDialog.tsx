import { useClient } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type { ResourcesPage_ResourceFragment, TrainingResourceKind } from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { optionsOf } from '../../parts/words.ts'
import { Field } from '../../ui/Field.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Select } from '../../ui/Select.tsx'
import { resourceKinds } from './training-words.ts'

const Create = graphql(`
  mutation ResourceDialog_Create($input: TrainingResourceCreateInput!) {
    trainingResourceCreate(input: $input) {
      resource {
        ...ResourcesPage_resource
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Update = graphql(`
  mutation ResourceDialog_Update($input: TrainingResourceUpdateInput!) {
    trainingResourceUpdate(input: $input) {
      resource {
        ...ResourcesPage_resource
      }
      userErrors {
        field
        message
      }
    }
  }
`)

interface ResourceDialogProps {
  /** The resource to change; null makes a new one. */
  resource: ResourcesPage_ResourceFragment | null
  onClose: () => void
  onSaved: (title: string) => void
}

/** Enters a resource, or changes one. Opened anew each time. */
export const ResourceDialog = (props: ResourceDialogProps) => {
  const client = useClient()
  const [title, setTitle] = createSignal(props.resource?.title ?? '')
  const [summary, setSummary] = createSignal(props.resource?.summary ?? '')
  const [kind, setKind] = createSignal<TrainingResourceKind>(props.resource?.kind ?? 'LINK')
  const [url, setUrl] = createSignal(props.resource?.url ?? '')
  const [body, setBody] = createSignal(props.resource?.body ?? '')
  const [minutes, setMinutes] = createSignal(String(props.resource?.estimatedMinutes ?? ''))
  const [tags, setTags] = createSignal(props.resource?.tags.join(', ') ?? '')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)

  const save = async () => {
    const input = {
      title: title(),
      summary: summary() || null,
      kind: kind(),
      url: kind() === 'MARKDOWN' ? null : url(),
      body: kind() === 'MARKDOWN' ? body() : null,
      estimatedMinutes: minutes() ? Number(minutes()) : null,
      tags: tags()
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    }
    if (props.resource) {
      const { data, error } = await client.mutation(Update, { input: { id: props.resource.id, ...input } }).toPromise()
      return { payload: data?.trainingResourceUpdate, error }
    }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    return { payload: data?.trainingResourceCreate, error }
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (minutes() && !/^\d+$/.test(minutes())) return setErrors({ estimatedMinutes: 'Give whole minutes, or nothing.' })
    setBusy(true)
    const { payload, error } = await save()
    setBusy(false)
    if (payload?.userErrors.length) {
      setErrors(messagesByField(payload.userErrors))
      return focusFirstError(event)
    }
    if (!payload?.resource) return setErrors({ '': error ? problemOf(error).message : 'The server gave no answer.' })
    return props.onSaved(payload.resource.title)
  }

  return (
    <FormDialog
      onClose={props.onClose}
      title={props.resource ? 'Change the resource' : 'New resource'}
      description="Something to read or to watch. Assign it to companies afterwards."
      verb={props.resource ? 'Save' : 'Add the resource'}
      isBusy={isBusy()}
      onSubmit={(event) => void submit(event)}
    >
      <Show when={errors()[''] ?? errors()['id']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Title"
        name="title"
        value={title()}
        onInput={setTitle}
        error={errors()['title']}
        isRequired
        autofocus
      />
      <Field
        label="What it is about"
        name="summary"
        value={summary()}
        onInput={setSummary}
        error={errors()['summary']}
        isRequired={false}
        lines={2}
      />
      <Select
        label="Kind"
        options={optionsOf(resourceKinds)}
        value={kind()}
        onChange={(value) => setKind(value as TrainingResourceKind)}
      />
      <Show
        when={kind() === 'MARKDOWN'}
        fallback={
          <Field
            label="Address"
            name="url"
            type="url"
            value={url()}
            onInput={setUrl}
            error={errors()['url']}
            placeholder="https://"
            isRequired
          />
        }
      >
        <Field
          label="Text"
          name="body"
          value={body()}
          onInput={setBody}
          error={errors()['body']}
          hint="Markdown: # heading, - list, **bold**, [link](https://…)."
          lines={10}
          isRequired
        />
      </Show>
      <Field
        label="Minutes it takes"
        name="estimatedMinutes"
        type="number"
        value={minutes()}
        onInput={setMinutes}
        error={errors()['estimatedMinutes']}
        isRequired={false}
      />
      <Field
        label="Tags"
        name="tags"
        value={tags()}
        onInput={setTags}
        error={errors()['tags']}
        hint="With commas between them, such as security, basics."
        isRequired={false}
      />
    </FormDialog>
  )
}
