import { createMutation } from '@urql/solid'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  ConnectionOverview_ConnectionFragment,
  TestResult_ResultFragment,
} from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { fieldsOf } from '../../lib/json-schema.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { toast } from '../../ui/toast.ts'
import { createConfigForm } from './config-form.ts'
import { ConfigFields } from './ConfigFields.tsx'
import { Test } from './connection-mutations.tsx'
import { TestResult } from './TestResult.tsx'

const Update = graphql(`
  mutation ConnectionSettings_Update($input: ConnectionUpdateInput!) {
    connectionUpdate(input: $input) {
      connection {
        ...ConnectionOverview_connection
      }
      userErrors {
        field
        message
      }
    }
  }
`)

/** Changes a connection's name and settings. Saved secrets are never shown; left empty, they stay. */
export const ConnectionSettings = (props: { connection: ConnectionOverview_ConnectionFragment }) => {
  const fields = fieldsOf(props.connection.template.configSchema, props.connection.config)
  const kept = () => props.connection.configuredSecrets
  const [name, setName] = createSignal(props.connection.name)
  const [tested, setTested] = createSignal<TestResult_ResultFragment | null>(null)
  const [update, runUpdate] = createMutation(Update)
  const [test, runTest] = createMutation(Test)
  const form = createConfigForm(
    () => fields,
    kept,
    () => setTested(null),
  )
  const check = () => form.checkAll({ name: name().trim() ? undefined : 'Enter a name to find it by.' })

  const tryOut = async () => {
    if (!check()) return
    const { data, error } = await runTest({
      input: { templateKey: props.connection.template.key, config: form.config(), connectionId: props.connection.id },
    })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors({ '': data?.connectionTest.userErrors[0]?.message })
    setTested(data?.connectionTest.result ?? null)
  }
  const save = async (event: Event) => {
    event.preventDefault()
    if (!check()) return focusFirstError(event)
    if (update.fetching) return
    const { data, error } = await runUpdate({
      input: { id: props.connection.id, name: name().trim(), config: form.config() },
    })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors(messagesByField(data?.connectionUpdate.userErrors ?? []))
    if (data?.connectionUpdate.connection) void toast({ message: 'The settings are saved.' })
  }

  return (
    <Card class="max-w-form">
      <form class="flex flex-col gap-5" onSubmit={save} onKeyDown={sendOnCommandEnter} novalidate>
        <Show when={form.errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Field label="Name" name="name" value={name()} onInput={setName} error={form.errors().name} isRequired />
        <ConfigFields
          fields={fields}
          values={form.values}
          errors={form.errors()}
          kept={kept()}
          onChange={form.change}
          onCheck={form.check}
        />
        <Show when={tested()}>{(result) => <TestResult result={result()} />}</Show>
        <div class="flex gap-2 border-t pt-4">
          <Button type="submit" variant="primary" busy={update.fetching}>
            Save
          </Button>
          <Show when={props.connection.template.capabilities.includes('TEST')}>
            <Button busy={test.fetching} onClick={() => void tryOut()}>
              Test these settings
            </Button>
          </Show>
        </div>
      </form>
    </Card>
  )
}
