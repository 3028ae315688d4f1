import { createMutation, useClient } from '@urql/solid'
import { createSignal } from 'solid-js'
import { graphql } from '../../graphql/generated/gql.ts'
import type {
  SetupWizard_CreateMutation,
  SetupWizard_TemplateFragment,
  TestResult_ResultFragment,
} from '../../graphql/generated/graphql.ts'
import { messagesByField, problemOf } from '../../graphql/problem.ts'
import { useViewer } from '../../graphql/viewer.tsx'
import { focusFirstError } from '../../lib/forms.ts'
import { fieldsOf } from '../../lib/json-schema.ts'
import { createConfigForm } from './config-form.ts'

export const TemplateFragment = graphql(`
  fragment SetupWizard_template on IntegrationTemplate {
    id
    key
    name
    description
    configSchema
    capabilities
    documentationUrl
    webhookHelp
    isActive
    company {
      id
    }
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

const Begin = graphql(`
  mutation SetupWizard_Begin($input: ConnectionSetupBeginInput!) {
    connectionSetupBegin(input: $input) {
      userErrors {
        message
      }
    }
  }
`)

type Capability = SetupWizard_TemplateFragment['capabilities'][number]

/** A connection being set up: what was entered, whether it was tested as it stands, and what came of saving it. */
export const createSetup = (template: SetupWizard_TemplateFragment) => {
  const { isStaff, companies } = useViewer()
  const fields = fieldsOf(template.configSchema)
  const can = (capability: Capability) => template.capabilities.includes(capability)
  const [name, setName] = createSignal(template.name)
  const [companyId, setCompanyId] = createSignal(template.company?.id ?? (isStaff ? null : (companies[0]?.id ?? null)))
  const [registersWebhook, setRegistersWebhook] = createSignal(can('REGISTER_WEBHOOK'))
  const [tested, setTested] = createSignal<TestResult_ResultFragment | null>(null)
  const [created, setCreated] = createSignal<SetupWizard_CreateMutation['connectionCreate'] | null>(null)
  const [testing, runTest] = createMutation(Test)
  const [creating, runCreate] = createMutation(Create)
  const form = createConfigForm(
    () => fields,
    () => [],
    () => setTested(null),
  )
  // How many of those who begin come to the end is a figure of the product; nobody waits for the note.
  const client = useClient()
  void client.mutation(Begin, { input: { templateKey: template.key, companyId: companyId() } }).toPromise()
  // Kept over tries, so that a save repeated after a lost answer makes one connection.
  const idempotencyKey = crypto.randomUUID()

  const isReady = () => tested()?.isOk || !can('TEST')
  const isBusy = () => testing.fetching || creating.fetching
  const check = () => form.checkAll({ name: name().trim() ? undefined : 'Enter a name to find it by.' })

  const test = async () => {
    if (!check() || isBusy()) return
    const { data, error } = await runTest({ input: { templateKey: template.key, config: form.config() } })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors(messagesByField(data?.connectionTest.userErrors ?? []))
    setTested(data?.connectionTest.result ?? null)
  }
  const save = async () => {
    const input = {
      templateKey: template.key,
      name: name().trim(),
      companyId: companyId(),
      config: form.config(),
      registerWebhook: registersWebhook(),
      idempotencyKey,
    }
    const { data, error } = await runCreate({ input })
    if (error) return form.setErrors({ '': problemOf(error).message })
    form.setErrors(messagesByField(data?.connectionCreate.userErrors ?? []))
    if (data?.connectionCreate.connection) setCreated(data.connectionCreate)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!check()) return focusFirstError(event)
    if (!isBusy()) void (isReady() ? save() : test())
  }

  return {
    can,
    fields,
    form,
    name,
    setName,
    companyId,
    setCompanyId,
    registersWebhook,
    setRegistersWebhook,
    tested,
    created,
    isReady,
    isBusy,
    test,
    submit,
    /** Counts from 0, in `setupSteps`. */
    step: () => (created() ? 3 : isReady() ? 2 : 1),
  }
}

export type Setup = ReturnType<typeof createSetup>
