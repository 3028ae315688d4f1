/** The hall's arch. */
export const Logo = (props: { class?: string }) => (
  <svg viewBox="0 0 32 32" class={props.class ?? 'size-7'} aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="var(--accent-solid)" />
    <path
      d="M8 25V16a8 8 0 0 1 16 0v9M13 25v-9a3 3 0 0 1 6 0v9"
      fill="none"
      stroke="var(--on-solid)"
      stroke-width="2.5"
      stroke-linecap="round"
    />
  </svg>
)
