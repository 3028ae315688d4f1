import { type Component, Show } from 'solid-js'
import { type Person, useViewer } from '../graphql/viewer.tsx'
import { NotFound } from './NotFound.tsx'

/** A page for some only. To the others it is as if it were not there; the API would show them nothing anyway. */
export const openTo =
  (isOpen: (person: Person) => boolean, Page: Component): Component =>
  () => (
    <Show when={isOpen(useViewer())} fallback={<NotFound title="This page is not open to you" />}>
      <Page />
    </Show>
  )
