import { TextField } from '@kobalte/core/text-field'
import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { createSignal, type JSX, Show } from 'solid-js'
import { FieldFrame, controlLook } from './FieldFrame.tsx'

export interface FieldProps {
  label: string
  name: string
  value: string
  onInput: (value: string) => void
  onBlur?: () => void
  hint?: JSX.Element
  error?: string | undefined
  isRequired?: boolean
  type?: 'text' | 'email' | 'password' | 'url' | 'search' | 'number' | 'date'
  /** The least value of a number, the first day of a date (`YYYY-MM-DD`). */
  min?: string | undefined
  autocomplete?: string
  placeholder?: string
  autofocus?: boolean
  lines?: number
}

/** Leaving a field to press the form's own button checks nothing yet: the form does, and the button must not move away. */
const isSending = (event: FocusEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
  (event.relatedTarget instanceof HTMLButtonElement && event.relatedTarget.type === 'submit') ||
  Boolean(event.currentTarget.form?.querySelector('[type=submit]:active'))

/** One line (or `lines`) of text with its label, hint and error. A password can be shown. */
export const Field = (props: FieldProps) => {
  const [isShown, setShown] = createSignal(false)
  const leave = (event: FocusEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    if (!isSending(event)) props.onBlur?.()
  }
  const type = () => (props.type === 'password' && isShown() ? 'text' : (props.type ?? 'text'))
  return (
    <TextField
      name={props.name}
      value={props.value}
      onChange={props.onInput}
      required={props.isRequired ?? false}
      validationState={props.error ? 'invalid' : 'valid'}
    >
      <FieldFrame
        label={<TextField.Label>{props.label}</TextField.Label>}
        isRequired={props.isRequired}
        hint={props.hint && <TextField.Description>{props.hint}</TextField.Description>}
        error={props.error && <TextField.ErrorMessage>{props.error}</TextField.ErrorMessage>}
      >
        <Show
          when={!props.lines}
          fallback={
            <TextField.TextArea
              class={`${controlLook} w-full py-1.5`}
              rows={props.lines}
              placeholder={props.placeholder}
              onBlur={leave}
            />
          }
        >
          <div class="relative">
            <TextField.Input
              class={`${controlLook} h-9 w-full ${props.type === 'password' ? 'pr-9' : ''}`}
              type={type()}
              min={props.min}
              autocomplete={props.autocomplete}
              placeholder={props.placeholder}
              autofocus={props.autofocus}
              spellcheck={props.type === undefined || props.type === 'text' ? undefined : false}
              onBlur={leave}
            />
            <Show when={props.type === 'password'}>
              <button
                type="button"
                class="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-sm text-neutral-11 hover:text-neutral-12"
                aria-label={isShown() ? `Hide ${props.label}` : `Show ${props.label}`}
                aria-pressed={isShown()}
                onClick={() => setShown(!isShown())}
              >
                <Show when={isShown()} fallback={<Eye class="size-4" />}>
                  <EyeOff class="size-4" />
                </Show>
              </button>
            </Show>
          </div>
        </Show>
      </FieldFrame>
    </TextField>
  )
}
