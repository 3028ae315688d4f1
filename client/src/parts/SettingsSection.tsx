import type { JSX } from 'solid-js'

/** One matter of the settings: what it is at the left, what can be done at the right; on a phone above each other. */
export const SettingsSection = (props: { title: string; about: JSX.Element; children: JSX.Element }) => (
  <section class="grid gap-x-10 gap-y-4 border-b py-8 first:pt-0 last:border-b-0 lg:grid-cols-[18rem_minmax(0,44rem)]">
    <div>
      <h2 class="text-lg font-semibold">{props.title}</h2>
      <p class="mt-1 text-neutral-11">{props.about}</p>
    </div>
    <div class="min-w-0">{props.children}</div>
  </section>
)
