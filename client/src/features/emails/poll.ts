import { createEffect, onCleanup } from 'solid-js'

const EVERY_MS = 2_000

/** Asks again while something moves and the page is looked at. */
export const createPoll = (isMoving: () => boolean, ask: () => void): void => {
  createEffect(() => {
    if (!isMoving()) return
    const timer = setInterval(() => !document.hidden && ask(), EVERY_MS)
    onCleanup(() => clearInterval(timer))
  })
}
