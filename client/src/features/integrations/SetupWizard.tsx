import { createMutation } from '@urql/solid'
import ExternalLink from 'lucide-solid/icons/external-link'
import { createSignal, Show } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  SetupWizard_CreateMutation,
  SetupWizard_TemplateFragment,
  TestResult_ResultFragment,
} from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { fieldsOf } from '../../lib/json-schema.ts'
import { focusFirstError } from '../../lib/forms.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { safeUrl } from '../../lib/url.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { ActivateStep } from './ActivateStep.tsx'
import { CompanyChoice } from './CompanyChoice.tsx'
import { createConfigForm } from './config-form.ts'
import { ConfigFields } from './ConfigFields.tsx'
import { setupSteps } from './setup-steps.ts'
import { TestResult } from './TestResult.tsx'

export const TemplateFragment = graphql(`
  fragment SetupWizard_template on IntegrationTemplate {
    id
    key
    name
    description
    configSchema
    capabilities
    documentationUrl
    isActive
  }
`)

const Test = graphql(`
  mutation SetupWizard_Test($input: ConnectionTestInput!) {
    connectionTest(input: $input) {
      result {
        ...TestResult_result
      }
      userErrors {
        field
        message
      }
    }
  }
`)

const Create = graphql(`
  mutation SetupWizard_Create($input: ConnectionCreateInput!) {
    connectionCreate(input: $input) {
      connection {
        id
        name
        webhookUrl
        isWebhookRegistered
      }
      webhookSecret
      userErrors {
        field
        message
      }
    }
  }
`)

type Created = SetupWizard_CreateMutation['connectionCreate']

export const SetupWizard = (props: { template: SetupWizard_TemplateFragment }) => {
  const { isStaff, companies } = useViewer()
  const fields = fieldsOf(props.template.configSchema)
  const can = (capability: SetupWizard_TemplateFragment['capabilities'][number]) =>
    props.template.capabilities.includes(capability)
  const [name, setName] = createSignal(props.template.name)
  const [companyId, setCompanyId] = createSignal<string | null>(isStaff ? null : (companies[0]?.id ?? null))
  const [registersWebhook, setRegistersWebhook] = createSignal(can('REGISTER_WEBHOOK'))
  const [tested, setTested] = createSignal<TestResult_ResultFragment | null>(null)
  const [created, setCreated] = createSignal<Created | null>(null)
  const [test, runTest] = createMutation(Test)
  const [creation, runCreate] = createMutation(Create)
  const form = createConfigForm(
    () => fields,
    () => [],
    () => setTested(null),
  )
  // Kept over tries, so that a save repeated after a lost answer makes one connection.
  const idempotencyKey = crypto.randomUUID()

  const isReady = () => tested()?.isOk || !can('TEST')
  const step = () => (created() ? 3 : isReady() ? 2 : 1)
  const check = () => form.checkAll({ name: name().trim() ? undefined : 'Enter a name to find it by.' })

  const runTheTest = async () => {
    const { data, error } = await runTest({ input: { templateKey: props.template.key, config: form.config() } })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors(messagesByField(data?.connectionTest.userErrors ?? []))
    setTested(data?.connectionTest.result ?? null)
  }
  const save = async () => {
    const { data, error } = await runCreate({
      input: {
        templateKey: props.template.key,
        name: name().trim(),
        companyId: companyId(),
        config: form.config(),
        registerWebhook: registersWebhook(),
        idempotencyKey,
      },
    })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors(messagesByField(data?.connectionCreate.userErrors ?? []))
    if (data?.connectionCreate.connection) setCreated(data.connectionCreate)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!check()) return focusFirstError(event)
    if (test.fetching || creation.fetching) return
    void (isReady() ? save() : runTheTest())
  }

  return (
    <>
      <PageHead
        above={<BackLink href="/integrations/new" label="Choose another tool" />}
        title={`Set up ${props.template.name}`}
        about={props.template.description}
      />
      <div class="mb-6">
        <Stepper label="Steps" steps={setupSteps} current={step()} />
      </div>
      <div class="max-w-form">
        <Show
          when={created()}
          fallback={
            <Card>
              <form class="flex flex-col gap-5" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
                <Show when={form.errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
                <Field
                  label="Name"
                  name="name"
                  value={name()}
                  onInput={setName}
                  error={form.errors().name}
                  hint="How you will find this connection in lists."
                  isRequired
                />
                <CompanyChoice value={companyId()} onChange={setCompanyId} error={form.errors().companyId} />
                <ConfigFields
                  fields={fields}
                  values={form.values}
                  errors={form.errors()}
                  kept={[]}
                  onChange={form.change}
                  onCheck={form.check}
                />
                <Show when={can('REGISTER_WEBHOOK')}>
                  <Checkbox
                    label={`Register the webhook at ${props.template.name}`}
                    hint="Otherwise you enter its address and secret there yourself."
                    isChecked={registersWebhook()}
                    onChange={setRegistersWebhook}
                  />
                </Show>
                <Show when={tested()}>{(result) => <TestResult result={result()} />}</Show>
                <div class="flex flex-wrap items-center gap-2 border-t pt-4">
                  <Show when={isReady() && can('TEST')}>
                    <Button busy={test.fetching} onClick={() => check() && void runTheTest()}>
                      Test again
                    </Button>
                  </Show>
                  <Button type="submit" variant="primary" busy={test.fetching || creation.fetching}>
                    {isReady() ? 'Save connection' : 'Test connection'}
                  </Button>
                  <Show when={safeUrl(props.template.documentationUrl)}>
                    {(url) => (
                      <a
                        href={url()}
                        target="_blank"
                        rel="noreferrer"
                        class="ml-auto inline-flex items-center gap-1 rounded-sm text-sm text-accent-text hover:underline"
                      >
                        {props.template.name} documentation
                        <ExternalLink class="size-3" aria-hidden="true" />
                      </a>
                    )}
                  </Show>
                </div>
              </form>
            </Card>
          }
        >
          {(saved) => <ActivateStep saved={saved()} toolName={props.template.name} />}
        </Show>
      </div>
    </>
  )
}
