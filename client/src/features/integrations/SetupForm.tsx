import ExternalLink from 'lucide-solid/icons/external-link'
import { Show } from 'solid-js'
import type { SetupWizard_TemplateFragment } from '../../graphql/generated/graphql.ts'
import { sendOnCommandEnter } from '../../lib/shortcuts.ts'
import { safeUrl } from '../../lib/url.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { CompanyChoice } from './CompanyChoice.tsx'
import { ConfigFields } from './ConfigFields.tsx'
import type { Setup } from './setup.tsx'
import { TestResult } from './TestResult.tsx'

interface SetupFormProps {
  setup: Setup
  template: SetupWizard_TemplateFragment
}

/** What a connection needs to know. Its button tests first; once the test is passed, it saves. */
export const SetupForm = (props: SetupFormProps) => {
  const { setup } = props
  const { form } = setup
  return (
    <form class="flex flex-col gap-5" onSubmit={setup.submit} onKeyDown={sendOnCommandEnter} novalidate>
      <Show when={form.errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <Field
        label="Name"
        name="name"
        value={setup.name()}
        onInput={setup.setName}
        error={form.errors().name}
        hint="How you will find this connection in lists."
        isRequired
      />
      <Show when={!props.template.company}>
        <CompanyChoice value={setup.companyId()} onChange={setup.setCompanyId} error={form.errors().companyId} />
      </Show>
      <ConfigFields
        fields={setup.fields}
        values={form.values}
        errors={form.errors()}
        kept={[]}
        onChange={form.change}
        onCheck={form.check}
      />
      <Show when={setup.can('REGISTER_WEBHOOK')}>
        <Checkbox
          label={`Register the webhook at ${props.template.name}`}
          hint="Otherwise you enter its address and secret there yourself."
          isChecked={setup.registersWebhook()}
          onChange={setup.setRegistersWebhook}
        />
      </Show>
      <Show when={setup.tested()}>{(result) => <TestResult result={result()} />}</Show>
      <SetupButtons {...props} />
    </form>
  )
}

const SetupButtons = (props: SetupFormProps) => (
  <div class="flex flex-wrap items-center gap-2 border-t pt-4">
    <Show when={props.setup.isReady() && props.setup.can('TEST')}>
      <Button onClick={() => void props.setup.test()}>Test again</Button>
    </Show>
    <Button type="submit" variant="primary" busy={props.setup.isBusy()}>
      {props.setup.isReady() ? 'Save connection' : 'Test connection'}
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
)
