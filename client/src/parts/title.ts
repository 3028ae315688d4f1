import { createEffect, onCleanup } from 'solid-js'

/** Names the page in the browser's tab and history. */
export const createTitle = (title: () => string | undefined): void => {
  createEffect(() => {
    document.title = title() ? `${title()} · Atrium` : 'Atrium'
  })
  onCleanup(() => (document.title = 'Atrium'))
}
