import { type JSX, Show, splitProps } from 'solid-js'
import { Spinner } from './Spinner.tsx'

const base =
  'inline-flex shrink-0 items-center justify-center gap-2 border font-medium whitespace-nowrap transition-colors select-none aria-disabled:opacity-60'

const variants = {
  primary: 'border-transparent bg-accent-solid text-on-solid hover:bg-accent-hover',
  secondary: 'border-neutral-7 bg-surface text-neutral-12 hover:bg-neutral-3',
  ghost: 'border-transparent text-neutral-11 hover:bg-neutral-4 hover:text-neutral-12',
  danger: 'border-transparent bg-danger-solid text-on-solid hover:brightness-95',
}

const sizes = {
  sm: 'h-7 rounded-sm px-2.5 text-sm',
  md: 'h-8 rounded-sm px-3 text-base',
  lg: 'h-10 rounded-sm px-4 text-base',
  pill: 'h-8 rounded-full px-4 text-base',
}

export interface ButtonLook {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
}

const look = (props: ButtonLook & { class?: string | undefined }) =>
  `${base} ${variants[props.variant ?? 'secondary']} ${sizes[props.size ?? 'md']} ${props.class ?? ''}`

type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & ButtonLook & { busy?: boolean }

/** A verb. While `busy` it keeps its width and focus, shows a spinner and ignores presses. */
export const Button = (props: ButtonProps) => {
  const [own, rest] = splitProps(props, ['variant', 'size', 'busy', 'class', 'children', 'onClick'])
  const press = (event: MouseEvent) => {
    if (own.busy) return event.preventDefault()
    if (typeof own.onClick === 'function') (own.onClick as (event: MouseEvent) => void)(event)
  }
  return (
    <button
      type="button"
      {...rest}
      class={look({ variant: own.variant, size: own.size, class: own.class })}
      aria-disabled={own.busy || undefined}
      aria-busy={own.busy || undefined}
      onClick={press}
    >
      <Show when={own.busy}>
        <Spinner />
      </Show>
      {own.children}
    </button>
  )
}

/** A link that looks like a button: for what leads to another page. */
export const ButtonLink = (props: JSX.AnchorHTMLAttributes<HTMLAnchorElement> & ButtonLook) => {
  const [own, rest] = splitProps(props, ['variant', 'size', 'class'])
  return <a {...rest} class={look(own)} />
}
