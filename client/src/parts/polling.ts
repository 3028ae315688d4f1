import { createEffect, onCleanup } from 'solid-js'

/** Reads again every so many seconds while the page is looked at, and at once when it is looked at again. */
export const createPolling = (seconds: () => number, read: () => void): void => {
  const look = () => {
    if (!document.hidden) read()
  }
  createEffect(() => {
    const timer = setInterval(look, seconds() * 1_000)
    onCleanup(() => clearInterval(timer))
  })
  document.addEventListener('visibilitychange', look)
  onCleanup(() => document.removeEventListener('visibilitychange', look))
}
