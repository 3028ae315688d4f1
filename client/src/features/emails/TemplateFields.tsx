import Plus from 'lucide-solid/icons/plus'
import { For, Show } from 'solid-js'
import { produce, type SetStoreFunction } from 'solid-js/store'
import type { EmailBlockKind } from '../../graphql/generated/graphql.ts'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { FormError } from '../../ui/FormError.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { EditedTemplate } from './TemplateEditor.tsx'
import { newPart, type PartForm, partNames, type WordsForm } from './template-form.ts'
import { TemplatePart } from './TemplatePart.tsx'

interface TemplateFieldsProps {
  form: WordsForm
  onChange: SetStoreFunction<WordsForm>
  /** By path, such as `body.0.text`. */
  errors: Record<string, string>
  variables: EditedTemplate['variables']
}

/** All that a mail says, part by part. */
export const TemplateFields = (props: TemplateFieldsProps) => {
  const formatted = () => props.variables.find(({ isFormatted }) => isFormatted)
  const kinds = () => (Object.keys(partNames) as EmailBlockKind[]).filter((kind) => kind !== 'FORMATTED' || formatted())
  const add = (kind: EmailBlockKind) =>
    props.onChange(
      produce((form) => {
        form.body.push({ ...newPart(kind), ...(kind === 'FORMATTED' && { text: `{{${formatted()?.key}}}` }) })
      }),
    )
  const change = (key: string, values: Partial<PartForm>) => props.onChange('body', (part) => part.key === key, values)
  const remove = (key: string) => props.onChange('body', (parts) => parts.filter((part) => part.key !== key))
  const move = (index: number, step: -1 | 1) =>
    props.onChange(
      produce((form) => {
        const [part] = form.body.splice(index, 1)
        if (part) form.body.splice(index + step, 0, part)
      }),
    )
  return (
    <>
      <Card>
        <div class="flex flex-col gap-4">
          <Field
            label="Subject"
            name="subject"
            value={props.form.subject}
            onInput={(subject) => props.onChange({ subject })}
            error={props.errors['subject']}
            isRequired
          />
          <Field
            label="Beside the subject"
            name="preheader"
            value={props.form.preheader}
            onInput={(preheader) => props.onChange({ preheader })}
            error={props.errors['preheader']}
            hint="What mail programs show before the mail is opened."
            isRequired={false}
          />
          <Field
            label="Heading"
            name="heading"
            value={props.form.heading}
            onInput={(heading) => props.onChange({ heading })}
            error={props.errors['heading']}
            isRequired
          />
        </div>
      </Card>
      <Show when={props.errors['body']}>{(message) => <FormError>{message()}</FormError>}</Show>
      <ol class="flex flex-col gap-3" aria-label="Parts of the mail">
        <For each={props.form.body}>
          {(part, index) => (
            <li>
              <TemplatePart
                part={part}
                number={index() + 1}
                isFirst={index() === 0}
                isLast={index() === props.form.body.length - 1}
                errorOf={(field) => props.errors[`body.${index()}.${field}`]}
                onChange={(values) => change(part.key, values)}
                onMove={(step) => move(index(), step)}
                onRemove={() => remove(part.key)}
              />
            </li>
          )}
        </For>
      </ol>
      <div class="flex justify-center">
        <Menu
          label="Add a part"
          triggerClass="inline-flex h-8 items-center gap-2 rounded-full border border-dashed border-neutral-8 px-4 text-neutral-11 hover:bg-neutral-3 hover:text-neutral-12"
          trigger={
            <>
              <Plus class="size-4" aria-hidden="true" />
              Add a part
            </>
          }
          items={kinds().map((kind) => ({ label: partNames[kind], onSelect: () => add(kind) }))}
        />
      </div>
      <Card>
        <Field
          label="Last line"
          name="reason"
          value={props.form.reason}
          onInput={(reason) => props.onChange({ reason })}
          error={props.errors['reason']}
          hint="Why the person gets this mail."
          isRequired
        />
      </Card>
    </>
  )
}
