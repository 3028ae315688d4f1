import { Show } from 'solid-js'
import type { LimitsPage_LimitFragment } from '../../graphql/generated/graphql.ts'
import { formatCount } from '../../lib/number.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { labelOf, sources } from './limit-words.ts'
import { numberOf } from './limits-form.ts'

interface LimitFieldProps {
  limit: LimitsPage_LimitFragment
  text: string
  error: string
  onType: (text: string) => void
}

/** One limit: a field with its value, and beside it what it is and where the value comes from. */
export const LimitField = (props: LimitFieldProps) => {
  const isDefault = () => numberOf(props.text) === props.limit.defaultValue
  return (
    <li class="grid gap-x-8 gap-y-3 border-t px-4 py-4 first:border-t-0 md:grid-cols-[16rem_minmax(0,1fr)]">
      <Show when={props.limit.source !== 'ENVIRONMENT'} fallback={<FixedValue limit={props.limit} />}>
        <Field
          label={labelOf(props.limit.name)}
          name={props.limit.name}
          value={props.text}
          onInput={props.onType}
          error={props.error}
          autocomplete="off"
        />
      </Show>
      <div class="flex flex-col items-start gap-1.5 md:pt-6.5">
        <p>{props.limit.description}</p>
        <div class="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1 text-sm text-neutral-11 tabular-nums">
          <Tag tone={sources[props.limit.source].tone}>{sources[props.limit.source].label}</Tag>
          <Show
            when={props.limit.source !== 'ENVIRONMENT'}
            fallback={<code class="font-mono break-all">{props.limit.environmentVariable}</code>}
          >
            <span>
              {formatCount(props.limit.minimum)} to {formatCount(props.limit.maximum)}
            </span>
            <Show when={!isDefault()}>
              <Button
                size="sm"
                variant="ghost"
                aria-label={`Back to ${formatCount(props.limit.defaultValue)} for ${labelOf(props.limit.name)}`}
                onClick={() => props.onType(formatCount(props.limit.defaultValue))}
              >
                Back to {formatCount(props.limit.defaultValue)}
              </Button>
            </Show>
          </Show>
        </div>
      </div>
    </li>
  )
}

/** What whoever runs the server has set: it is changed there, and not here. */
const FixedValue = (props: { limit: LimitsPage_LimitFragment }) => (
  <div class="flex flex-col gap-1.5">
    <h3 class="text-sm font-medium">{labelOf(props.limit.name)}</h3>
    <p class="flex h-9 items-center tabular-nums">{formatCount(props.limit.value)}</p>
    <p class="text-sm text-neutral-11">Change it where the server is started.</p>
  </div>
)
