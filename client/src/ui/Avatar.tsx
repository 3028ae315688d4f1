import { createSignal, Show } from 'solid-js'

const sizes = { sm: 'size-6 text-xs', md: 'size-8 text-sm', lg: 'size-10 text-base' }

const looks = [
  'bg-accent-bg text-accent-text',
  'bg-info-bg text-info-text',
  'bg-success-bg text-success-text',
  'bg-warning-bg text-warning-text',
  'bg-danger-bg text-danger-text',
  'bg-neutral-4 text-neutral-11',
]

const initials = (name: string) => {
  const words = name
    .replace(/\[.*\]/, '')
    .split(/[\s._-]+/)
    .filter(Boolean)
  return ((words[0]?.[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}

const lookOf = (name: string) =>
  looks[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % looks.length]

/** A person's or company's picture, or its initials in a colour of its own. */
export const Avatar = (props: { name: string; url?: string | null; size?: keyof typeof sizes; isSquare?: boolean }) => {
  const [isBroken, setBroken] = createSignal(false)
  const shape = () => `${sizes[props.size ?? 'md']} shrink-0 ${props.isSquare ? 'rounded-sm' : 'rounded-full'}`
  return (
    <Show
      when={!isBroken() && props.url}
      fallback={
        <span
          class={`inline-flex items-center justify-center font-medium before:content-[attr(data-initials)] ${shape()} ${lookOf(props.name)}`}
          data-initials={initials(props.name)}
          aria-hidden="true"
        />
      }
    >
      {(url) => (
        <img class={`object-cover ${shape()}`} src={url()} alt="" loading="lazy" onError={() => setBroken(true)} />
      )}
    </Show>
  )
}
