import { createQuery, useClient } from '@urql/solid'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { graphql } from '../../../graphql/generated/gql.ts'
import { messagesByField, problemOf } from '../../../graphql/problem.ts'
import { useViewer } from '../../../graphql/viewer.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CodeBlock } from '../../../ui/CodeBlock.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Select } from '../../../ui/Select.tsx'

const Choices = graphql(`
  query LinkDialog_Choices {
    companies(first: 100, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        id
        name
      }
    }
    integrationTemplates {
      id
      key
      name
      isActive
      company {
        id
      }
    }
  }
`)

const Create = graphql(`
  mutation LinkDialog_Create($input: ConnectLinkCreateInput!) {
    connectLinkCreate(input: $input) {
      link {
        id
      }
      url
      userErrors {
        field
        message
      }
    }
  }
`)

const days = [
  { value: '1', label: 'A day' },
  { value: '7', label: 'A week' },
  { value: '30', label: '30 days' },
]

/** Makes a link by which a client enters its own token; its address is shown once. */
export const LinkDialog = (props: { onClose: () => void; onMade: () => void }) => {
  const client = useClient()
  const person = useViewer()
  const form = createUniqueId()
  const [choices] = createQuery({ query: Choices })
  const [companyId, setCompanyId] = createSignal<string | null>(person.companyId())
  const [templateKey, setTemplateKey] = createSignal<string | null>(null)
  const [name, setName] = createSignal('')
  const [span, setSpan] = createSignal('7')
  const [errors, setErrors] = createSignal<Record<string, string>>({})
  const [isBusy, setBusy] = createSignal(false)
  const [url, setUrl] = createSignal<string | null>(null)

  const tools = () =>
    (choices.data?.integrationTemplates ?? [])
      .filter(({ isActive, company }) => isActive && (!company || company.id === companyId()))
      .map((tool) => ({ value: tool.key, label: tool.name }))
  const choose = (key: string) => {
    const before = tools().find(({ value }) => value === templateKey())?.label ?? ''
    setTemplateKey(key)
    if (name() === before) setName(tools().find(({ value }) => value === key)?.label ?? '')
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const [company, tool] = [companyId(), templateKey()]
    if (!company || !tool) {
      return setErrors({
        ...(!company && { companyId: 'Choose the company.' }),
        ...(!tool && { templateKey: 'Choose the tool.' }),
      })
    }
    setBusy(true)
    const input = { companyId: company, templateKey: tool, name: name(), days: Number(span()) }
    const { data, error } = await client.mutation(Create, { input }).toPromise()
    setBusy(false)
    const payload = data?.connectLinkCreate
    if (payload?.url) {
      setUrl(payload.url)
      return props.onMade()
    }
    return setErrors(error ? { '': problemOf(error).message } : messagesByField(payload?.userErrors ?? []))
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={url() ? 'The link is made' : 'Let a client connect a tool'}
      description={
        url()
          ? 'Send it to your client. It is good once, and is not shown again.'
          : 'Your client enters its own token behind the link. You never see it.'
      }
      footer={
        <Show
          when={url()}
          fallback={
            <>
              <Button onClick={props.onClose}>Cancel</Button>
              <Button variant="primary" type="submit" form={form} busy={isBusy()}>
                Make the link
              </Button>
            </>
          }
        >
          <Button variant="primary" onClick={props.onClose}>
            I have copied it
          </Button>
        </Show>
      }
    >
      <Show
        when={url()}
        fallback={
          <form id={form} class="flex flex-col gap-5" onSubmit={(event) => void submit(event)} novalidate>
            <Show when={errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
            <Select
              label="Company"
              placeholder="Choose a company"
              options={(choices.data?.companies?.nodes ?? []).map((company) => ({
                value: company.id,
                label: company.name,
              }))}
              value={companyId()}
              onChange={setCompanyId}
              error={errors()['companyId']}
              isRequired
            />
            <Select
              label="Tool"
              placeholder="Choose a tool"
              options={tools()}
              value={templateKey()}
              onChange={choose}
              error={errors()['templateKey']}
              isRequired
            />
            <Field
              label="Name"
              name="name"
              value={name()}
              onInput={setName}
              error={errors()['name']}
              hint="How you will find the connection in lists."
              isRequired
            />
            <Select label="Good for" options={days} value={span()} onChange={setSpan} error={errors()['days']} />
          </form>
        }
      >
        {(address) => <CodeBlock text={address()} label="Link" />}
      </Show>
    </Dialog>
  )
}
