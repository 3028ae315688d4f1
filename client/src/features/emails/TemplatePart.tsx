import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import X from 'lucide-solid/icons/x'
import { Index, Match, Show, Switch } from 'solid-js'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { type PartForm, partNames } from './template-form.ts'

interface TemplatePartProps {
  part: PartForm
  number: number
  isFirst: boolean
  isLast: boolean
  /** What is wrong with a field of it, such as `text` or `rows.0.label`. */
  errorOf: (field: string) => string | undefined
  onChange: (values: Partial<PartForm>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One part of a mail with its fields, and its place among the others. */
export const TemplatePart = (props: TemplatePartProps) => {
  const name = () => partNames[props.part.kind]
  return (
    <Card>
      <div class="flex flex-col gap-3" role="group" aria-label={`Part ${props.number}: ${name()}`}>
        <div class="-mt-1 -mr-1 flex items-center">
          <span class="flex-1 text-sm font-medium text-neutral-11">{name()}</span>
          <IconButton
            label="Move up"
            disabled={props.isFirst}
            class="disabled:opacity-40"
            onClick={() => props.onMove(-1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label="Move down"
            disabled={props.isLast}
            class="disabled:opacity-40"
            onClick={() => props.onMove(1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton label="Remove this part" onClick={() => props.onRemove()}>
            <Trash />
          </IconButton>
        </div>
        <Switch>
          <Match when={props.part.kind === 'BUTTON'}>
            <div class="grid gap-3 sm:grid-cols-2">
              <Field
                label="On the button"
                name="label"
                value={props.part.label}
                onInput={(label) => props.onChange({ label })}
                error={props.errorOf('label')}
              />
              <Field
                label="Leads to"
                name="href"
                value={props.part.href}
                onInput={(href) => props.onChange({ href })}
                error={props.errorOf('href')}
              />
            </div>
          </Match>
          <Match when={props.part.kind === 'FACTS'}>
            <Facts {...props} />
          </Match>
          <Match when={props.part.kind === 'FORMATTED'}>
            <p class="text-neutral-11">
              Here stands <code class="font-mono text-neutral-12">{props.part.text}</code>, with its own paragraphs and
              lists.
            </p>
            <Show when={props.errorOf('text')}>{(message) => <p class="text-sm text-danger-text">{message()}</p>}</Show>
          </Match>
          <Match when={true}>
            <Field
              label="Words"
              name="text"
              lines={2}
              value={props.part.text}
              onInput={(text) => props.onChange({ text })}
              error={props.errorOf('text')}
            />
          </Match>
        </Switch>
      </div>
    </Card>
  )
}

const Facts = (props: Pick<TemplatePartProps, 'part' | 'errorOf' | 'onChange'>) => {
  const set = (index: number, values: Partial<PartForm['rows'][number]>) =>
    props.onChange({ rows: props.part.rows.map((row, place) => (place === index ? { ...row, ...values } : row)) })
  return (
    <>
      <Index each={props.part.rows}>
        {(row, index) => (
          <div class="flex items-end gap-2">
            <div class="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">
              <Field
                label={`Line ${index + 1}`}
                name={`label-${index}`}
                value={row().label}
                onInput={(label) => set(index, { label })}
                error={props.errorOf(`rows.${index}.label`)}
              />
              <Field
                label="Value"
                name={`value-${index}`}
                value={row().value}
                onInput={(value) => set(index, { value })}
                error={props.errorOf(`rows.${index}.value`)}
              />
            </div>
            <IconButton
              label={`Remove line ${index + 1}`}
              onClick={() => props.onChange({ rows: props.part.rows.filter((_, place) => place !== index) })}
            >
              <X />
            </IconButton>
          </div>
        )}
      </Index>
      <Show when={props.errorOf('rows')}>{(message) => <p class="text-sm text-danger-text">{message()}</p>}</Show>
      <div>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => props.onChange({ rows: [...props.part.rows, { label: '', value: '' }] })}
        >
          <Plus class="size-4" aria-hidden="true" />
          Add a line
        </Button>
      </div>
    </>
  )
}
