import { type JSX, splitProps } from 'solid-js'
import { Tooltip } from './Tooltip.tsx'

type IconButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & { label: string; shortcut?: string }

export const iconButtonLook =
  'relative inline-flex size-8 shrink-0 items-center justify-center rounded-sm text-neutral-11 transition-colors hover:bg-neutral-4 hover:text-neutral-12 aria-expanded:bg-neutral-4 [&_svg]:size-4'

/** A button that is only a picture; its label is spoken and shown as a tooltip. */
export const IconButton = (props: IconButtonProps) => {
  const [own, rest] = splitProps(props, ['label', 'shortcut', 'class'])
  return (
    <Tooltip label={own.label} shortcut={own.shortcut}>
      <button type="button" aria-label={own.label} {...rest} class={`${iconButtonLook} ${own.class ?? ''}`} />
    </Tooltip>
  )
}
