import { createUniqueId, Show } from 'solid-js'
import type { ToolsPage_ToolFragment } from '../../../graphql/generated/graphql.ts'
import { focusFirstError } from '../../../lib/forms.ts'
import { sendOnCommandEnter } from '../../../lib/shortcuts.ts'
import { integrationCategories, optionsOf } from '../../../parts/words.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { FormError } from '../../../ui/FormError.tsx'
import { Select } from '../../../ui/Select.tsx'
import { CompanyChoice } from '../CompanyChoice.tsx'
import { createToolForm } from './tool-form.ts'
import { ToolSettings } from './ToolSettings.tsx'

type Tool = ToolsPage_ToolFragment

interface ToolDialogProps {
  /** The tool to edit, or the one that a new one is based on. */
  tool: Tool
  isNew: boolean
  /** All that a new one can be based on. */
  bases: readonly Tool[]
  onClose: () => void
  onSaved: (tool: Tool) => void
  /** Opens the tool again as it is by now. */
  onReload: () => void
}

/** Edits a tool, or adds one. Opened anew each time. */
export const ToolDialog = (props: ToolDialogProps) => {
  const id = createUniqueId()
  const form = createToolForm(props.tool, props.isNew, props.onSaved)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!form.submit()) focusFirstError(event)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.isNew ? 'Add a tool' : `Edit ${props.tool.name}`}
      description={
        props.isNew
          ? 'It works as the tool it is based on, and asks for its settings in your words.'
          : 'Existing connections keep their settings.'
      }
      footer={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={form.isBusy()}>
            {props.isNew ? 'Add the tool' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={id} class="flex flex-col gap-5" onSubmit={submit} onKeyDown={sendOnCommandEnter} novalidate>
        <Show when={form.hasConflict()}>
          <FormError>
            <p>Somebody else changed this tool after you opened it, so nothing was saved.</p>
            <Button size="sm" class="mt-2" onClick={() => props.onReload()}>
              Discard mine and show the newest
            </Button>
          </FormError>
        </Show>
        <Show when={form.errors()['']}>{(message) => <FormError>{message()}</FormError>}</Show>
        <Show when={props.isNew}>
          <Select
            label="Based on"
            options={props.bases.map((tool) => ({ value: tool.id, label: tool.name }))}
            value={form.base().id}
            onChange={(chosen) => {
              const tool = props.bases.find((base) => base.id === chosen)
              if (tool) form.rebase(tool)
            }}
          />
        </Show>
        <Field
          label="Name"
          name="name"
          value={form.values.name}
          onInput={(name) => form.setValues('name', name)}
          error={form.errors().name}
          isRequired
          autofocus
        />
        <Show when={props.isNew}>
          <Field
            label="Key"
            name="key"
            value={form.key()}
            onInput={(key) => form.setValues('key', key)}
            error={form.errors().key}
            hint="Programs know the tool by it. It cannot be changed later."
            isRequired
          />
          <CompanyChoice
            value={form.values.companyId}
            onChange={(companyId) => form.setValues('companyId', companyId)}
            none="Every company"
            hint="Only this company sees the tool and can connect it."
            error={form.errors().companyId}
          />
        </Show>
        <Field
          label="Description"
          name="description"
          value={form.values.description}
          onInput={(description) => form.setValues('description', description)}
          error={form.errors().description}
          isRequired={false}
          lines={3}
        />
        <Select
          label="Kind"
          options={optionsOf(integrationCategories)}
          value={form.values.category}
          onChange={(category) => form.setValues('category', category as Tool['category'])}
          error={form.errors().category}
        />
        <Field
          label="Documentation"
          name="documentationUrl"
          type="url"
          value={form.values.documentationUrl}
          onInput={(url) => form.setValues('documentationUrl', url)}
          error={form.errors().documentationUrl}
          isRequired={false}
          placeholder="https://"
        />
        <ToolSettings settings={form.values.settings} isChecked={form.isChecked()} onChange={form.changeSetting} />
      </form>
    </Dialog>
  )
}
