import { createEffect, onCleanup } from 'solid-js'
import type { Range } from './range.ts'

/** Reads again as often as the range asks, while the page is looked at. */
export const createRefresh = (range: () => Range, read: () => void): void => {
  createEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) read()
    }, range().refreshSeconds * 1_000)
    onCleanup(() => clearInterval(timer))
  })
}
