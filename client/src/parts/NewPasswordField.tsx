import { createMemo, For } from 'solid-js'
import { strengthOf } from '../lib/password.ts'
import { Field, type FieldProps } from '../ui/Field.tsx'

const tones = ['bg-neutral-4', 'bg-danger-solid', 'bg-warning-solid', 'bg-success-solid', 'bg-success-solid']

type NewPasswordFieldProps = Omit<FieldProps, 'type' | 'autocomplete' | 'hint' | 'isRequired'> & {
  /** What others know of the person, and a password must not be made of. */
  personal?: readonly string[]
}

/** A password that is being chosen, with how good it is. */
export const NewPasswordField = (props: NewPasswordFieldProps) => {
  const strength = createMemo(() => strengthOf(props.value, props.personal))
  return (
    <div class="flex flex-col gap-2">
      <Field {...props} type="password" autocomplete="new-password" isRequired />
      <div class="flex flex-col gap-1.5">
        <div class="flex gap-1" aria-hidden="true">
          <For each={[1, 2, 3, 4]}>
            {(step) => (
              <span
                class={`h-1 flex-1 rounded-full transition-colors ${step <= strength().score ? tones[strength().score] : 'bg-neutral-4'}`}
              />
            )}
          </For>
        </div>
        <p class="text-sm text-neutral-11" role="status">
          {strength().label && <span class="font-medium text-neutral-12">{strength().label}. </span>}
          {strength().advice}
        </p>
      </div>
    </div>
  )
}
