import type { JSX } from 'solid-js'

/** The filters above a list. */
export const Toolbar = (props: { children: JSX.Element }) => (
  <div role="search" class="flex flex-wrap items-center gap-2 border-b p-3">
    {props.children}
  </div>
)
